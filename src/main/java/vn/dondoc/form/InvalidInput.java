package vn.dondoc.form;

import java.util.List;

/** What a person entered cannot be taken; nothing was changed. The message is theirs to read, Vietnamese. */
public final class InvalidInput extends Refusal {

    private final transient List<String> problems;

    public InvalidInput(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
