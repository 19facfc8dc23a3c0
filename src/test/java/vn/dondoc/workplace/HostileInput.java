package vn.dondoc.workplace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody sends by mistake alone; a seed decides. */
final class HostileInput {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\r\nX-Injected: 1",
            "\u202Efdp.exe",
            "\uFFFF",
            "😀".repeat(20),
            "x".repeat(5000),
            "-1",
            "0",
            "1",
            "999999999999999999",
            "9".repeat(400),
            "1e999",
            "1,5",
            "NaN",
            "2026-02-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "999999999-12-31",
            "0000-01-01",
            "31/12/9999",
            "2025-12-15T08:00:00Z",
            "9999-Q9",
            "0000-Y1",
            "2025-Q4",
            "05-NQ/TU",
            "05-nq-tu",
            "1.13",
            "btc",
            "late",
            "true",
            "null",
            "undefined",
            "<img src=x onerror=alert(1)>",
            "';--",
            "' or '1'='1",
            "%",
            "_%\\",
            "${7*7}",
            "#{T(a.b.C).run()}",
            "__${7*7}__::x",
            "../../../etc/passwd",
            "redirect:http://evil.example/",
            "//evil.example",
            "a|b|(c",
            "[");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/octet-stream",
            "*/*");

    private final SplittableRandom random;

    HostileInput(SplittableRandom random) {
        this.random = random;
    }

    String value() {
        return pick(VALUES);
    }

    String contentType() {
        return pick(CONTENT_TYPES);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** As a query or a form: names with values, some of them twice or broken. */
    String fields(List<String> names) {
        if (names.isEmpty() || oneIn(12)) {
            return pick(List.of("", "%00", "=", "&&&", "a%5B=1", "x".repeat(3000) + "=1", "%ED%A0%80=%FF%FE"));
        }
        return IntStream.rangeClosed(0, random.nextInt(names.size()))
                .mapToObj(n -> encoded(pick(names)) + "=" + (oneIn(20) ? "%FF%ED%A0%80" : encoded(value())))
                .collect(Collectors.joining("&"));
    }

    /** A JSON text of these names, or something that looks like one. */
    String json(List<String> names) {
        return switch (random.nextInt(12)) {
            case 0 ->
                pick(List.of("", "{", "[]", "null", "\"x\"", "1e999", "{\"a\":}", "\uFEFF{}", "{\"variables\":1}"));
            case 1 -> "[".repeat(10_000);
            case 2 -> "{\"a\":".repeat(10_000);
            case 3 -> "{\"%s\":\"%s\"}".formatted(names.isEmpty() ? "a" : pick(names), "x".repeat(300_000));
            default ->
                Stream.generate(() -> "\"%s\":%s".formatted(names.isEmpty() ? "a" : pick(names), jsonValue()))
                        .limit(1L + random.nextInt(6))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    String jsonValue() {
        return pick(List.of(
                "null",
                "true",
                "-1",
                "1e400",
                "9".repeat(500),
                "[]",
                "{}",
                "[[[1]]]",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\uD800\"",
                "\"\\uDC00x\"",
                "\"2026-02-31\"",
                "\"+999999999-12-31\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "\"2025-12-15T08:00:00+25:00\"",
                "\"" + "x".repeat(5000) + "\"",
                "\"<img src=x onerror=alert(1)>\"",
                "\"${7*7} #{7*7}\"",
                "\"05-NQ/TU\"",
                "\"result\"",
                "\"progress\""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
