package vn.dondoc.rehearsal.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server behind a line that can fail in every way. Counts what has arrived, see {@link Deliveries}. */
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

    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final Deliveries deliveries = new Deliveries();
    private final Map<Integer, Line> lines = new ConcurrentHashMap<>();
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
                default -> lines.get(((InetSocketAddress) context.getRemoteAddress()).getPort())
                        .mail
                        .set(deliveries.arrived(data));
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

    Deliveries deliveries() {
        return deliveries;
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
            lines.put(behind.getLocalPort(), both);
            threads.submit(both::toServer);
            threads.submit(both::toClient);
        }
        return null;
    }

    private final class Line {

        private final Socket client;
        private final Socket behind;
        /** The Message-ID of what the server has taken and not yet said so. */
        private final AtomicReference<@Nullable String> mail = new AtomicReference<>();
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
                String taken = mailIsOver ? mail.getAndSet(null) : null;
                if (fault.get() == Fault.HANGS) {
                    if (taken != null) {
                        deaths.incrementAndGet();
                        taken = null;
                    }
                    hanging.await();
                }
                if (fault.get() == Fault.DIES_AFTER_DATA && mailIsOver) {
                    if (taken != null) {
                        deaths.incrementAndGet();
                    }
                    break;
                }
                out.write(part, 0, read);
                out.flush();
                if (taken != null) {
                    deliveries.confirmed(taken);
                }
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

    @Override
    public void close() throws IOException {
        hanging.countDown();
        line.close();
        server.stop();
        threads.shutdownNow();
    }
}
