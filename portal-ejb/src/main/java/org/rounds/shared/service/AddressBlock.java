package org.rounds.shared.service;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of IP addresses (CIDR, RFC 4632). */
public final class AddressBlock {

    private final BigInteger start;
    private final int bits;
    private final int free;

    private AddressBlock(byte[] start, int prefix) {
        bits = start.length * Byte.SIZE;
        free = bits - prefix;
        this.start = new BigInteger(1, start).shiftRight(free);
    }

    /**
     * Parses a text like {@code 10.0.0.0/8} or {@code fd00::/8}; a bare address is a block of one.
     *
     * @throws IllegalArgumentException if the text is not a block
     */
    public static AddressBlock of(String text) {
        String[] parts = text.split("/", 2);
        byte[] start = literal(parts[0]).getAddress();
        int longest = start.length * Byte.SIZE;
        int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > longest) {
            throw new IllegalArgumentException("No block of addresses: " + text);
        }
        return new AddressBlock(start, prefix);
    }

    /** Whether it contains an address. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == bits
                && new BigInteger(1, bytes).shiftRight(free).equals(start);
    }

    /**
     * Parses an address literal without name resolution.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public static InetAddress literal(String text) {
        if (!text.matches("[0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Za-z:.%]*")) {
            throw new IllegalArgumentException("No address: " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
