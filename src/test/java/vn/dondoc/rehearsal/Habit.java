package vn.dondoc.rehearsal;

/** How an agency goes about one of its shares; an agency that leads many directives has all of them. */
enum Habit {
    IN_TIME("Báo cáo đúng hạn", 45),
    LATE("Báo cáo chậm", 20),
    EXTENSION("Xin gia hạn", 12),
    SECOND_TRY("Bị trả lại, phải làm lại", 12),
    SILENT("Không tiếp nhận, không báo cáo", 11);

    private final String label;
    private final int percent;

    Habit(String label, int percent) {
        this.label = label;
        this.percent = percent;
    }

    /** What the administrator reads, Vietnamese. */
    String label() {
        return label;
    }

    /** @param chance from 0 on, below 1 */
    static Habit at(double chance) {
        double passed = 0;
        for (Habit habit : values()) {
            passed += habit.percent / 100.0;
            if (chance < passed) {
                return habit;
            }
        }
        return SILENT;
    }
}
