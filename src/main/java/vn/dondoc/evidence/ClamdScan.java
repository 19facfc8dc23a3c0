package vn.dondoc.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import vn.dondoc.evidence.EvidenceProperties.Clamd;

/** ClamAV's clamd over TCP, command INSTREAM: pieces with their lengths, an empty one at the end, then one line back. */
final class ClamdScan implements VirusScan {

    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 12;
    private static final String FOUND = " FOUND";

    private final Clamd clamd;

    ClamdScan(Clamd clamd) {
        this.clamd = clamd;
    }

    @Override
    public Verdict scan(byte[] content) {
        String answer = ask(content);
        String verdict = answer.substring(answer.indexOf(':') + 1).strip();
        if (verdict.equals("OK")) {
            return new Clean();
        }
        if (verdict.endsWith(FOUND)) {
            return new Infected(verdict.substring(0, verdict.length() - FOUND.length()));
        }
        throw new ScanUnavailable("clamd answered “%s”".formatted(answer));
    }

    private String ask(byte[] content) {
        int timeout = Math.toIntExact(clamd.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(clamd.host(), clamd.port()), timeout);
            socket.setSoTimeout(timeout);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new ScanUnavailable(e);
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write(INSTREAM);
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && line.size() < LONGEST_ANSWER; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
