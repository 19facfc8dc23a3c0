package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Standing Committee is asked about a late milestone, ready to be read. Of a confidential directive it tells no more
 * than its sheet does.
 *
 * @param late e.g. "quá hạn 7 ngày"
 * @param answerBy dd/MM/yyyy, the day by which the Committee is to say something
 * @param reported what people have said and done about the share, newest first
 * @param reminded who was reminded and told, newest first
 * @param suggestedDeadline a day to begin with where the deadline is changed; in the future, a working day
 * @param answer what became of it; null while it waits
 */
public record DecisionMatter(
        long decisionId,
        String businessKey,
        TaskSheet sheet,
        String late,
        String answerBy,
        List<String> reported,
        List<String> reminded,
        LocalDate suggestedDeadline,
        @Nullable Answer answer) {

    /**
     * @param by name of who decided; empty where the work ended before anybody did
     * @param at moment, as people read it
     * @param what the kind of instruction, Vietnamese; empty like by
     * @param content the words of the instruction
     */
    public record Answer(String by, String at, String what, String content) {}
}
