package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Standing;

/** What is counted over directives; rows that only hold others count nowhere. Several of them added up are the figures of all. */
final class Figures {

    private final Tally total = new Tally();
    private final Tally mandates = new Tally();
    private final Map<String, OfAgency> agencies = new LinkedHashMap<>();
    private final Map<String, Tally> sections = new LinkedHashMap<>();
    private final int[] statuses = new int[DirectiveStatus.values().length];
    private boolean anyOpen;
    private @Nullable LocalDate firstGiven;
    private @Nullable LocalDate firstDirectiveGiven;
    private @Nullable LocalDate lastGiven;
    private @Nullable LocalDate lastEnded;
    private boolean allEnded = true;

    /** An agency's shares. */
    record OfAgency(String name, Tally tally) {}

    private Figures() {}

    static Figures of(Collection<Assessed> directives) {
        Figures figures = new Figures();
        directives.forEach(figures::add);
        return figures;
    }

    private void add(Assessed directive) {
        Standing standing = directive.standing();
        if (standing == null) {
            return;
        }
        statuses[standing.status().ordinal()]++;
        anyOpen |= !standing.status().isClosed();
        firstGiven = earlier(firstGiven, directive.givenOn());
        lastGiven = later(lastGiven, directive.givenOn());
        if (directive.endedOn() == null) {
            allEnded = false;
        } else {
            lastEnded = later(lastEnded, directive.endedOn());
        }
        DirectiveView view = directive.view();
        if (view.isMandate()) {
            mandates.add(standing, view.shares());
            return;
        }
        firstDirectiveGiven = earlier(firstDirectiveGiven, directive.givenOn());
        total.add(standing, view.shares());
        sections.computeIfAbsent(view.section(), code -> new Tally()).add(standing, view.shares());
        for (Part part : directive.parts()) {
            agencies.computeIfAbsent(
                            part.view().agency(),
                            code -> new OfAgency(part.view().agencyName(), new Tally()))
                    .tally()
                    .add(part.standing(), part.view());
        }
    }

    private static LocalDate earlier(@Nullable LocalDate day, LocalDate other) {
        return day == null || other.isBefore(day) ? other : day;
    }

    private static LocalDate later(@Nullable LocalDate day, LocalDate other) {
        return day == null || other.isAfter(day) ? other : day;
    }

    /** Over the directives that are no mandates. */
    Tally total() {
        return total;
    }

    Tally mandates() {
        return mandates;
    }

    /** By code, mandates left out. */
    Map<String, OfAgency> agencies() {
        return agencies;
    }

    /** By code, mandates left out. */
    Map<String, Tally> sections() {
        return sections;
    }

    /** How many, mandates among them, have this status. */
    int having(DirectiveStatus status) {
        return statuses[status.ordinal()];
    }

    /** The first day on which one was given, mandates among them; null where there are none. */
    @Nullable
    LocalDate firstGiven() {
        return firstGiven;
    }

    /** The same, mandates left out. */
    @Nullable
    LocalDate firstDirectiveGiven() {
        return firstDirectiveGiven;
    }

    /** Something is open, or was given on this day or after it. */
    boolean isPresent(LocalDate day) {
        return anyOpen || !isBefore(lastGiven, day);
    }

    /** All were given and have ended before this day. */
    boolean endedBefore(LocalDate day) {
        return allEnded && isBefore(lastGiven, day) && isBefore(lastEnded, day);
    }

    private static boolean isBefore(@Nullable LocalDate last, LocalDate day) {
        return last == null || last.isBefore(day);
    }
}
