package org.rounds.shared.service;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Distinguishes public IP addresses from all others by the IANA registries of special-purpose
 * addresses (RFC 6890), to prevent requests to internal servers.
 */
final class PublicAddress {

    private static final int IPV4_BITS = 32;

    private static final List<AddressBlock> SPECIAL =
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
                    .map(AddressBlock::of)
                    .toList();

    /**
     * In IPv6 only global unicast is public, except embedded blocks that map to other addresses.
     */
    private static final AddressBlock GLOBAL = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> GLOBAL_SPECIAL =
            Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
                    .map(AddressBlock::of)
                    .toList();

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean four = address.getAddress().length * Byte.SIZE == IPV4_BITS;
        return four
                ? SPECIAL.stream().noneMatch(block -> block.contains(address))
                : GLOBAL.contains(address)
                        && GLOBAL_SPECIAL.stream().noneMatch(block -> block.contains(address));
    }
}
