package vn.dondoc.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * As much of an S3 server as a store needs: objects go in and out of one bucket. It works out each request's signature
 * (AWS Signature Version 4) by itself and refuses what is not signed with its secret, as every real one does.
 */
final class SmallS3 implements AutoCloseable {

    static final String BUCKET = "minh-chung";
    static final String ACCESS_KEY = "dondoc";
    static final String SECRET_KEY = "a secret of the test";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, SignedHeaders=([^,]+), Signature=(\\w+)");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    private SmallS3(HttpServer server) {
        this.server = server;
    }

    static SmallS3 start() throws IOException {
        SmallS3 s3 = new SmallS3(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        s3.server.createContext("/" + BUCKET + "/", s3::answer);
        s3.server.start();
        return s3;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By their keys. */
    Map<String, byte[]> objects() {
        return objects;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestURI().getPath().substring(BUCKET.length() + 2);
        if (!isSigned(exchange, body)) {
            send(exchange, 403, error("SignatureDoesNotMatch"));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(key, body);
            send(exchange, 200, new byte[0]);
        } else if (objects.containsKey(key)) {
            send(exchange, 200, objects.get(key));
        } else {
            send(exchange, 404, error("NoSuchKey"));
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        Matcher signed = AUTHORIZATION.matcher(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!signed.matches() || !signed.group(1).equals(ACCESS_KEY)) {
            return false;
        }
        String declared = header(exchange, "x-amz-content-sha256");
        if (!declared.equals("UNSIGNED-PAYLOAD") && !declared.equals(Uploads.sha256(body))) {
            return false;
        }
        String headers = Arrays.stream(signed.group(4).split(";"))
                .map(name -> name + ":" + header(exchange, name).strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                // One parameter at most: nothing to put in order.
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                signed.group(4),
                declared);
        String scope = "%s/%s/s3/aws4_request".formatted(signed.group(2), signed.group(3));
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                header(exchange, "x-amz-date"),
                scope,
                Uploads.sha256(request.getBytes(StandardCharsets.UTF_8)));
        byte[] signingKey = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            signingKey = hmac(signingKey, part);
        }
        return HexFormat.of().formatHex(hmac(signingKey, toSign)).equals(signed.group(5));
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] error(String code) {
        return "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, code)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/octet-stream" : "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
