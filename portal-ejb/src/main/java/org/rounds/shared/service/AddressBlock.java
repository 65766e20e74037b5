package org.rounds.shared.service;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Internet addresses that begin with the same bits (CIDR, RFC 4632). */
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
     * The block of a text like {@code 10.0.0.0/8} or {@code fd00::/8}; a bare address is a block of
     * one.
     *
     * @throws IllegalArgumentException if it is none
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

    /** Whether an address belongs to it. */
    public boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == bits
                && new BigInteger(1, bytes).shiftRight(free).equals(start);
    }

    /**
     * The address that a text is, without asking anybody what it may mean.
     *
     * @throws IllegalArgumentException if it is none
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
