package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.directive.Confidentiality;

/** One thing in which an amended catalogue differs from what is followed. */
sealed interface Difference {

    /** The directive's code. */
    String code();

    /** What differs, Vietnamese. */
    String what();

    /** Empty where there was nothing. */
    String was();

    /** Empty where nothing takes its place. */
    String became();

    record Added(CatalogueDirective directive) implements Difference {
        @Override
        public String code() {
            return directive.code();
        }

        @Override
        public String what() {
            return "Nhiệm vụ mới";
        }

        @Override
        public String was() {
            return "";
        }

        @Override
        public String became() {
            if (directive.confidential()) {
                return Confidentiality.TITLE;
            }
            return directive.deadline().isEmpty()
                    ? directive.title()
                    : "%s (thời hạn: %s)".formatted(directive.title(), directive.deadline());
        }
    }

    /** @param shareIds those still open; all are stopped */
    record Dropped(String code, String title, List<Long> shareIds) implements Difference {
        @Override
        public String what() {
            return "Thôi theo dõi nhiệm vụ";
        }

        @Override
        public String was() {
            return title;
        }

        @Override
        public String became() {
            return "";
        }
    }

    record Retitled(String code, String was, String became) implements Difference {
        @Override
        public String what() {
            return "Nội dung nhiệm vụ";
        }
    }

    /**
     * Other words for the deadline.
     *
     * @param days what that changes in the milestones that are still open; none where only the words differ
     */
    record Redated(String code, String wasWords, String becameWords, List<DayChange> days) implements Difference {
        @Override
        public String what() {
            return "Thời hạn";
        }

        @Override
        public String was() {
            return wasWords;
        }

        @Override
        public String became() {
            return days.isEmpty()
                    ? becameWords
                    : "%s (%s)"
                            .formatted(
                                    becameWords,
                                    days.stream()
                                            .map(DayChange::words)
                                            .distinct()
                                            .collect(Collectors.joining("; ")));
        }
    }

    /** @param was as it stands today, after every change; null where there is no day */
    record DayChange(long milestoneId, String label, @Nullable LocalDate was, LocalDate became) {
        String words() {
            return "mốc “%s”: %s → %s".formatted(label, VietnamTime.format(was), VietnamTime.format(became));
        }
    }

    record LeadReplaced(String code, long shareId, String was, String agency, String became) implements Difference {
        @Override
        public String what() {
            return "Giao lại cho cơ quan chủ trì khác";
        }
    }

    record LeadAdded(String code, long directiveId, String agency, String became) implements Difference {
        @Override
        public String what() {
            return "Thêm cơ quan chủ trì";
        }

        @Override
        public String was() {
            return "";
        }
    }

    record LeadDropped(String code, long shareId, String was) implements Difference {
        @Override
        public String what() {
            return "Bớt cơ quan chủ trì";
        }

        @Override
        public String became() {
            return "";
        }
    }

    /** @param shareIds of the leads on whose behalf it is asked */
    record CoordinatorAdded(String code, List<Long> shareIds, String agency, String became) implements Difference {
        @Override
        public String what() {
            return "Thêm cơ quan phối hợp";
        }

        @Override
        public String was() {
            return "";
        }
    }

    /** A mandate of part III that does not run: only its words are kept. */
    record MandateReworded(String code, String was, String became) implements Difference {
        @Override
        public String what() {
            return "Nhiệm vụ tổ chức thực hiện không giao thành phần việc";
        }
    }

    record CoordinatorDropped(String code, long directiveId, String agency, String was) implements Difference {
        @Override
        public String what() {
            return "Bớt cơ quan phối hợp";
        }

        @Override
        public String became() {
            return "";
        }
    }
}
