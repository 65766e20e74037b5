package org.rounds.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP client for addresses given by people or other servers. Supports HTTP and HTTPS on standard
 * ports and public IP addresses only, checked when connecting, at every redirect; sends no cookies
 * and no passwords; reads at most the requested number of bytes, within ten seconds. Hosts in
 * {@code ROUNDS_TRUSTED_HOSTS} can have other addresses and ports.
 */
@ApplicationScoped
public class GuardedClient {

    private static final Timeout PATIENCE = Timeout.ofSeconds(4);
    private static final int MOST_SECONDS = 10;
    private static final int HOPS = 4;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    @Resource private ManagedScheduledExecutorService clock;

    private CloseableHttpClient client;

    @PostConstruct
    void open() {
        ConnectionConfig connections =
                ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build();
        client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new GuardedNames())
                                        .setDefaultConnectionConfig(connections)
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(PATIENCE)
                                        .setResponseTimeout(PATIENCE)
                                        .build())
                        .setUserAgent("Rounds")
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }

    /**
     * Reads a page and follows redirects.
     *
     * @param most maximum number of bytes read
     * @throws IOException if it does not answer in time, or the address is not permitted
     */
    public Answer get(URI address, int most) throws IOException {
        URI next = address;
        for (int hop = 0; hop < HOPS; hop++) {
            Answer answer = send(new HttpUriRequestBase("GET", checked(next)), most);
            if (!MOVED.contains(answer.status()) || answer.location() == null) {
                return answer;
            }
            next = next.resolve(answer.location());
        }
        throw new IOException("Moved too often");
    }

    /**
     * Sends a body; does not follow redirects.
     *
     * @throws IOException if it does not answer in time, or the address is not permitted
     */
    public int post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", checked(address));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return send(request, 0).status();
    }

    private Answer send(HttpUriRequestBase request, int most) throws IOException {
        Future<?> end = clock.schedule(request::cancel, MOST_SECONDS, TimeUnit.SECONDS);
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            HttpEntity entity = response.getEntity();
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            return new Answer(
                    request.getUri(),
                    response.getCode(),
                    location == null ? null : new URI(location.getValue()),
                    entity == null ? null : entity.getContentType(),
                    entity == null ? new byte[0] : entity.getContent().readNBytes(most));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        } finally {
            end.cancel(false);
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static URI checked(URI address) throws IOException {
        String host = address.getHost();
        boolean fits =
                host != null
                        && address.getUserInfo() == null
                        && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                        && (PORTS.contains(address.getPort()) || isTrusted(host));
        if (!fits) {
            throw new IOException("Not asked: " + address.getScheme() + " " + host);
        }
        return address;
    }

    private static boolean isTrusted(String host) {
        List<String> trusted = List.of(Setting.ROUNDS_TRUSTED_HOSTS.text().split("\\s*,\\s*"));
        return trusted.stream().anyMatch(host::equalsIgnoreCase);
    }

    /**
     * An answer.
     *
     * @param from the answering address after all redirects
     * @param location target of a redirect; null for none
     * @param type media type as sent; may be null
     * @param body its beginning
     */
    public record Answer(URI from, int status, URI location, String type, byte[] body) {}

    /** Resolves names, to public addresses only. */
    private static final class GuardedNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!isTrusted(host) && !Stream.of(found).allMatch(PublicAddress::is)) {
                throw new UnknownHostException("Not a public address: " + host);
            }
            return Arrays.copyOf(found, found.length);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
