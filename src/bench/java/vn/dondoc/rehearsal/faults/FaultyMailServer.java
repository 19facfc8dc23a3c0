package vn.dondoc.rehearsal.faults;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server behind a line that can fail in every way. Counts what has arrived, by Message-ID. */
final class FaultyMailServer implements AutoCloseable {

    enum Fault {
        NONE,
        REFUSES_THE_CONNECTION,
        HANGS,
        ANSWERS_4XX,
        ANSWERS_5XX,
        /** Takes the mail and is gone before it has said so. */
        DIES_AFTER_DATA
    }

    private static final byte[] END_OF_MAIL = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Session READING = Session.getInstance(new Properties());

    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final Map<String, String> firsts = new ConcurrentHashMap<>();
    private final AtomicInteger deaths = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SMTPServer server;
    private final ServerSocket line;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    FaultyMailServer() throws IOException {
        BasicMessageListener keep = (context, from, to, data) -> {
            switch (fault.get()) {
                case ANSWERS_4XX -> throw new RejectException(451, "4.3.2 try again later");
                case ANSWERS_5XX -> throw new RejectException(554, "5.7.1 refused");
                default -> {
                    firsts.putIfAbsent(messageId(data), new String(data, StandardCharsets.UTF_8));
                    arrived.computeIfAbsent(messageId(data), id -> new AtomicInteger()).incrementAndGet();
                }
            }
        };
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(keep)
                .build();
        server.start();
        line = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return line.getLocalPort();
    }

    /** From now on. What hangs goes on when the next begins. */
    void behave(Fault next) {
        hanging.countDown();
        if (next == Fault.HANGS) {
            hanging = new CountDownLatch(1);
        }
        fault.set(next);
    }

    /** How often each mail has arrived. */
    Map<String, AtomicInteger> arrived() {
        return arrived;
    }

    /** The mail that came first under the id. */
    String first(String messageId) {
        return firsts.getOrDefault(messageId, "");
    }

    /** How often a mail was taken and nobody told, or too late. */
    int deathsAfterData() {
        return deaths.get();
    }

    private Void accept() throws IOException {
        while (!line.isClosed()) {
            Socket client = line.accept();
            if (fault.get() == Fault.REFUSES_THE_CONNECTION) {
                client.close();
                continue;
            }
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getPortAllocated());
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            Line both = new Line(client, behind);
            threads.submit(both::toServer);
            threads.submit(both::toClient);
        }
        return null;
    }

    private final class Line {

        private final Socket client;
        private final Socket behind;
        private volatile boolean mailIsOver;

        Line(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        Void toServer() throws IOException {
            byte[] part = new byte[65_536];
            byte[] tail = new byte[0];
            InputStream in = client.getInputStream();
            OutputStream out = behind.getOutputStream();
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                byte[] seen = new byte[tail.length + read];
                java.lang.System.arraycopy(tail, 0, seen, 0, tail.length);
                java.lang.System.arraycopy(part, 0, seen, tail.length, read);
                mailIsOver = endsWith(seen, END_OF_MAIL);
                int kept = Math.min(END_OF_MAIL.length, seen.length);
                tail = Arrays.copyOfRange(seen, seen.length - kept, seen.length);
                out.write(part, 0, read);
                out.flush();
            }
            behind.close();
            return null;
        }

        Void toClient() throws IOException, InterruptedException {
            byte[] part = new byte[65_536];
            InputStream in = behind.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                if (fault.get() == Fault.HANGS) {
                    if (mailIsOver) {
                        deaths.incrementAndGet();
                    }
                    hanging.await();
                }
                if (fault.get() == Fault.DIES_AFTER_DATA && mailIsOver) {
                    deaths.incrementAndGet();
                    break;
                }
                out.write(part, 0, read);
                out.flush();
            }
            client.close();
            behind.close();
            return null;
        }
    }

    private static boolean endsWith(byte[] seen, byte[] end) {
        return seen.length >= end.length
                && Arrays.equals(seen, seen.length - end.length, seen.length, end, 0, end.length);
    }

    private static String messageId(byte[] data) {
        try {
            return new MimeMessage(READING, new ByteArrayInputStream(data)).getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        hanging.countDown();
        line.close();
        server.stop();
        threads.shutdownNow();
    }
}
