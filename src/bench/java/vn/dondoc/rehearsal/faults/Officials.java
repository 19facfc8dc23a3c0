package vn.dondoc.rehearsal.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import vn.dondoc.agency.Groups;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.ScriptedOfficials;

/**
 * Officials at Tasklist, each with one login for the whole year, whichever node answers. Who gets no answer tries again; what was
 * answered with success is remembered.
 */
final class Officials {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int TRIES = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final IntSupplier node;
    private final Map<String, PageVisitor> logins = new HashMap<>();
    private final Map<AtNode, PageVisitor> atNodes = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int unanswered;
    private int lostLogins;

    /** @param node the port of some node that should answer; asked anew for each request */
    Officials(IntSupplier node) {
        this.node = node;
    }

    /** The ids of the tasks whose completion was confirmed. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Requests that got no answer, or that of a server in trouble. */
    int unanswered() {
        return unanswered;
    }

    /** Logins that a node did not know any more. */
    int lostLogins() {
        return lostLogins;
    }

    /** A leader receives everything that waits for the agency. */
    void receiveAll(String agency) {
        Map<String, Object> fields = Map.of(
                "officer",
                value(agency + ".canbo"),
                "product",
                value("Văn bản, công trình theo kế hoạch"),
                "coordinators",
                Map.of("value", "[]", "type", "Json"),
                "coordinationQuestion",
                value(""));
        String leader = agency + ".lanhdao";
        tasks(leader, "userTask_receiveDirective", "&candidateGroup=" + Groups.leadersOf(agency)).forEach(task -> complete(leader, task, fields));
    }

    /** The officer reports the result of everything that is open. */
    void reportAll(String agency, LocalDate today) {
        Map<String, Object> fields = new HashMap<>();
        ScriptedOfficials.result(today.minusDays(1)).forEach((name, field) -> fields.put(name, value(field)));
        String officer = agency + ".canbo";
        tasks(officer, "userTask_reportResult", "&assignee=" + officer).forEach(task -> complete(officer, task, fields));
    }

    /** Who has to accept accepts every result that waits: the Office, and the Standing Committee what the Office itself has done. */
    void acceptAll() {
        acceptAll("vptu.theodoi", Groups.OFFICE);
        acceptAll("thuongtruc", Groups.STANDING_COMMITTEE);
    }

    private void acceptAll(String user, String group) {
        Map<String, Object> fields =
                Map.of("conclusion", value("accepted"), "grade", value("good"), "remark", value(""));
        tasks(user, "userTask_acceptResult", "&candidateGroup=" + group).forEach(task -> complete(user, task, fields));
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    /** @param whose as a condition: who supervises sees more than is theirs to do */
    private List<String> tasks(String user, String step, String whose) {
        String path = ENGINE + "/task?maxResults=1000&taskDefinitionKey=" + step + whose;
        JsonNode found = read(answered(user, visitor -> visitor.get(path)).body());
        List<String> ids = new ArrayList<>();
        found.forEach(task -> ids.add(task.get("id").asText()));
        return ids;
    }

    private void complete(String user, String task, Map<String, Object> fields) {
        String body = write(Map.of("variables", fields));
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer =
                    answered(user, visitor -> visitor.postToWebApps(ENGINE + "/task/%s/submit-form".formatted(task), body));
            if (answer.statusCode() == 204) {
                acknowledged.add(task);
                return;
            }
            if (answered(user, visitor -> visitor.get(ENGINE + "/task/" + task)).statusCode() == 404) {
                return;
            }
            last = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() == 403) {
                break;
            }
        }
        throw new IllegalStateException("%s cannot complete task %s: %s".formatted(user, task, last));
    }

    private record AtNode(PageVisitor login, int port) {}

    private interface Request {
        HttpResponse<String> send(PageVisitor visitor);
    }

    /** The first answer that is none of a server in trouble. */
    private HttpResponse<String> answered(String user, Request request) {
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                HttpResponse<String> answer = request.send(login(user));
                if (answer.statusCode() == 401) {
                    lostLogins++;
                    logins.remove(user);
                } else if (answer.statusCode() < 500) {
                    return answer;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (UncheckedIOException | IllegalStateException e) {
                last = e.toString();
            }
            unanswered++;
            rest();
        }
        throw new IllegalStateException("%s gets no answer: %s".formatted(user, last));
    }

    private PageVisitor login(String user) {
        int port = node.getAsInt();
        PageVisitor first = logins.computeIfAbsent(user, name -> PageVisitor.login(port, name));
        return atNodes.computeIfAbsent(new AtNode(first, port), at -> first.at(port));
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
