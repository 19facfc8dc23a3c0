package vn.dondoc.rehearsal.bench.load;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that takes everything and counts mails and connections. */
final class MailSink implements AutoCloseable {

    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final Set<String> connections = ConcurrentHashMap.newKeySet();
    private final SMTPServer server;

    MailSink() {
        BasicMessageListener count = (context, from, to, data) -> {
            connections.add(String.valueOf(context.getRemoteAddress()));
            first.compareAndSet(0, System.nanoTime());
            last.set(System.nanoTime());
            mails.incrementAndGet();
        };
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(count)
                .build();
        server.start();
    }

    /** @param millis from the first mail to the last */
    record Taken(int mails, int connections, long millis) {
        double perSecond() {
            return millis == 0 ? 0 : mails * 1000.0 / millis;
        }
    }

    /** Since the last call. */
    Taken taken() {
        Taken taken = new Taken(mails.get(), connections.size(), (last.get() - first.get()) / 1_000_000);
        mails.set(0);
        connections.clear();
        first.set(0);
        last.set(0);
        return taken;
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
