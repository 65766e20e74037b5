package org.rounds.shared.service;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from all others, after the IANA registries of
 * special-purpose addresses (RFC 6890): a server must not be led to its own neighbours.
 */
final class PublicAddress {

    private static final int IPV4_BITS = 32;

    private static final List<Block> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3")
                    .map(Block::of)
                    .toList();

    /** Of IPv6 only global unicast is public, but for the blocks that lead elsewhere in it. */
    private static final Block GLOBAL = Block.of("2000::/3");

    private static final List<Block> GLOBAL_SPECIAL =
            Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
                    .map(Block::of)
                    .toList();

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean four = address.getAddress().length * Byte.SIZE == IPV4_BITS;
        return four
                ? SPECIAL.stream().noneMatch(block -> block.holds(address))
                : GLOBAL.holds(address)
                        && GLOBAL_SPECIAL.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(BigInteger start, int bits, int free) {

        static Block of(String text) {
            String[] parts = text.split("/");
            byte[] start = literal(parts[0]);
            int bits = start.length * Byte.SIZE;
            int free = bits - Integer.parseInt(parts[1]);
            return new Block(new BigInteger(1, start).shiftRight(free), bits, free);
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length * Byte.SIZE == bits
                    && new BigInteger(1, bytes).shiftRight(free).equals(start);
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
