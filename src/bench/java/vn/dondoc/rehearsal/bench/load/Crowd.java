package vn.dondoc.rehearsal.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import vn.dondoc.rehearsal.PageVisitor;
import vn.plain.Threads;

/** People at Tasklist, each with a session of their own. */
final class Crowd {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String MINE = "Việc của tôi";
    private static final int LOGIN_EVERY = 7;

    private final int port;
    private final List<String> users;
    private final int least;
    private final int most;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ConcurrentLinkedQueue<Long>> steps = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();

    /**
     * @param least seconds before each step
     * @param most seconds before each step
     */
    Crowd(int port, List<String> users, int least, int most) {
        this.port = port;
        this.users = users;
        this.least = least;
        this.most = most;
    }

    /** @param steps milliseconds by step, sorted */
    record Outcome(int officers, Map<String, List<Long>> steps, long requests, List<String> errors) {
        int count() {
            return steps.values().stream().mapToInt(List::size).sum();
        }
    }

    Outcome work(Duration lasting) {
        long until = System.nanoTime() + lasting.toNanos();
        Threads.share(users.size(), users.size(), i -> new Person(users.get(i), new Random(i)).work(until));
        Map<String, List<Long>> sorted = new TreeMap<>();
        steps.forEach((step, times) -> sorted.put(step, times.stream().sorted().toList()));
        return new Outcome(users.size(), sorted, requests.get(), new ArrayList<>(errors));
    }

    private interface Doing<T> {
        T get();
    }

    private final class Person {

        private final String user;
        private final Random random;

        Person(String user, Random random) {
            this.user = user;
            this.random = random;
        }

        void work(long until) {
            PageVisitor session = null;
            for (int time = 0; System.nanoTime() < until; time++) {
                try {
                    if (session == null || time % LOGIN_EVERY == 0) {
                        session = login();
                    }
                    PageVisitor at = session;
                    String task = step("2 list", () -> list(at));
                    step("3 open", () -> open(at, task));
                    step("4 report", () -> report(at, task));
                } catch (RuntimeException e) {
                    errors.add("%s: %s".formatted(user, e.getMessage()));
                }
            }
        }

        private PageVisitor login() {
            requests.addAndGet(3);
            return step("1 log in", () -> HttpOfficials.login(port, user));
        }

        /** After the time that a person takes to read. */
        private <T> T step(String name, Doing<T> doing) {
            LockSupport.parkNanos(Duration.ofMillis(1000L * least + random.nextInt(1000 * (most - least))).toNanos());
            long began = System.nanoTime();
            T done = doing.get();
            steps.computeIfAbsent(name, step -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - began) / 1_000_000);
            return done;
        }

        /** The person's own tasks and what their cards say; returns one of them. */
        private String list(PageVisitor session) {
            JsonNode filters = read(session.get(API + "filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=2000"));
            String filter = StreamSupport.stream(filters.spliterator(), false)
                    .filter(one -> MINE.equals(one.get("name").asText()))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asText();
            JsonNode tasks = read(session.postToWebApps(
                    API + "filter/" + filter + "/list?firstResult=0&maxResults=15", "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"));
            List<String> mine = new ArrayList<>();
            tasks.forEach(task -> {
                if (user.equals(task.path("assignee").asText())) {
                    mine.add(task.get("id").asText());
                }
            });
            if (mine.isEmpty()) {
                throw new IllegalStateException("none of %d listed tasks is theirs".formatted(tasks.size()));
            }
            read(session.get("/pages/desk/cards?task=" + String.join("&task=", mine)));
            return mine.get(random.nextInt(mine.size()));
        }

        private String open(PageVisitor session, String task) {
            read(session.get(API + "task/" + task));
            read(session.get(API + "task/" + task + "/form"));
            read(session.get(API + "task/" + task + "/deployed-form"));
            read(session.get(API + "task/" + task + "/form-variables?deserializeValues=false"));
            return task;
        }

        private String report(PageVisitor session, String task) {
            answered(session.postToWebApps(API + "task/" + task + "/submit-form", "{\"variables\":{%s}}".formatted(Fields.PROGRESS)));
            return task;
        }

        private JsonNode read(HttpResponse<String> answer) {
            try {
                return json.readTree(answered(answer).body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpResponse<String> answered(HttpResponse<String> answer) {
            requests.incrementAndGet();
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%d %s".formatted(answer.statusCode(), answer.request().uri().getPath()));
            }
            return answer;
        }
    }
}
