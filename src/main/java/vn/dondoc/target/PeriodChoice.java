package vn.dondoc.target;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.target.TargetRows.Resolution;

/** Which resolution and period an address means. */
@Component
class PeriodChoice {

    private final TargetRows targets;
    private final RequestRows requests;
    private final VietnamTime time;

    PeriodChoice(TargetRows targets, RequestRows requests, VietnamTime time) {
        this.targets = targets;
        this.requests = requests;
        this.time = time;
    }

    /**
     * @param word number or short name; null for the first that has targets
     * @return empty where none has targets
     * @throws ResponseStatusException for a word that names none (404)
     */
    Optional<Resolution> resolution(@Nullable String word) {
        List<Resolution> all = targets.resolutions();
        if (word == null || word.isBlank()) {
            return all.stream().findFirst();
        }
        return Optional.of(all.stream()
                .filter(one -> one.number().equals(word) || one.slug().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có nghị quyết mang số " + word)));
    }

    List<Resolution> resolutions() {
        return targets.resolutions();
    }

    /** Periods for which figures were asked, newest first; the current quarter where none were. */
    List<Period> periods(Resolution resolution) {
        List<Period> asked = requests.of(resolution.id()).stream()
                .map(MeasurementRequest::period)
                .distinct()
                .sorted(Comparator.comparing(Period::to)
                        .thenComparing(Period::from)
                        .reversed())
                .toList();
        return asked.isEmpty() ? List.of(Period.containing(Period.Kind.QUARTER, time.today())) : asked;
    }

    /**
     * @param code e.g. 2026-Q1; null for the newest
     * @throws ResponseStatusException for what is no period (400)
     */
    Period period(Resolution resolution, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return periods(resolution).get(0);
        }
        return Period.ofCode(code)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "Kỳ báo cáo không hợp lệ, ví dụ đúng: 2026-Q1"));
    }
}
