package vn.dondoc.rehearsal.bench.load;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.PageVisitor;
import vn.plain.Threads;

/** People who complete their tasks as Tasklist does it: by a form's fields, with the session and token of a login. */
final class HttpOfficials {

    static final String TASKS = "/camunda/api/engine/engine/default/task/";

    private final World world;
    private final Application application;
    private final Map<String, PageVisitor> sessions = new ConcurrentHashMap<>();

    HttpOfficials(World world, Application application) {
        this.world = world;
        this.application = application;
    }

    /** @param agency that leads the share */
    record OpenTask(String id, String agency) {

        String officer() {
            return agency + ".canbo";
        }
    }

    /** Of one step of our process; read beside the application. */
    List<OpenTask> open(String step, int most) {
        JdbcClient jdbc = world.server().in(application.database());
        return jdbc.sql(
                        """
                select t.id_, s.agency from act_ru_task t
                join act_ru_variable v on v.task_id_ = t.id_ and v.name_ = 'shareId' join dondoc.share s on s.id = v.long_
                where t.task_def_key_ = :step order by s.id limit :most""")
                .param("step", step)
                .param("most", most)
                .query((row, n) -> new OpenTask(row.getString(1), row.getString(2)))
                .list();
    }

    /** Ahead of what is measured. */
    void login(List<String> users) {
        users.stream().distinct().forEach(user -> sessions.computeIfAbsent(user, name -> login(application.port(), name)));
    }

    static PageVisitor login(int port, String user) {
        PageVisitor visitor = PageVisitor.login(port, user);
        // The login began another session; its token comes with a page.
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** What one task needs to be completed. */
    record Completion(String task, String user, String variables) {}

    /** One task each, by so many threads; an answer that is no success ends the benchmark. Returns milliseconds. */
    long complete(int threads, List<Completion> completions) {
        return Threads.share(threads, completions.size(), i -> complete(completions.get(i)));
    }

    private void complete(Completion completion) {
        PageVisitor visitor = sessions.get(completion.user());
        HttpResponse<String> answer = visitor.postToWebApps(
                TASKS + completion.task() + "/submit-form",
                "{\"variables\":{%s}}".formatted(completion.variables()));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(completion.user(), answer.statusCode(), answer.body()));
        }
    }

    /** Everybody who has a task of the step completes it; returns what it cost. */
    Cost step(int threads, String step, int most, Function<OpenTask, Completion> completion) {
        List<Completion> all = open(step, most).stream().map(completion).toList();
        login(all.stream().map(Completion::user).toList());
        return Cost.of(world, application, all.size(), () -> complete(threads, all));
    }

    static Completion receive(OpenTask task) {
        return new Completion(task.id(), task.agency() + ".lanhdao", Fields.received(task.officer()));
    }

    /** The agency's three officers in turn. */
    static Completion receiveForAnyOfThree(OpenTask task) {
        List<String> officers = List.of(task.officer(), task.officer() + "2", task.officer() + "3");
        String officer = officers.get(Math.floorMod(task.id().hashCode(), officers.size()));
        return new Completion(task.id(), task.agency() + ".lanhdao", Fields.received(officer));
    }

    static Completion progress(OpenTask task) {
        return new Completion(task.id(), task.officer(), Fields.PROGRESS);
    }

    static Completion result(OpenTask task) {
        return new Completion(task.id(), task.officer(), Fields.RESULT);
    }

    /** The Office's own results are accepted by the Standing Committee. */
    static Completion accept(OpenTask task) {
        return new Completion(
                task.id(), task.agency().equals("vptu") ? "thuongtruc" : "vptu.theodoi", Fields.ACCEPTED);
    }
}
