package vn.dondoc.rehearsal.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Costs of the same work in alternating rounds: what disturbs the machine for a while disturbs all of them. */
final class Rounds {

    /** Who did the work to who it was done for; the order is the order of the table. */
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    void add(String who, Cost cost) {
        costs.computeIfAbsent(who, name -> new ArrayList<>()).add(cost);
        java.lang.System.out.printf(
                "  %s: %d in %d ms, %.2f transactions, %.2f ms CPU each%n",
                who, cost.pieces(), cost.millis(), cost.transactionsEach(), cost.cpuEach());
    }

    double median(String who, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.getOrDefault(who, List.of()).stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Of the medians. */
    double ratio(String who, String beside, ToDoubleFunction<Cost> figure) {
        return median(who, figure) / median(beside, figure);
    }

    /**
     * A table with a line for each: times, rates, transactions, CPU, and ratios to the plain engine.
     *
     * @param ours who is compared
     */
    String table(String piece, String ours) {
        StringBuilder text = new StringBuilder(
                "| | rounds | %1$ss/s | ms each | transactions each | CPU ms each (JVM + database) | ours / this: time | ours / this: CPU |\n|---|--:|--:|--:|--:|--:|--:|--:|\n"
                        .formatted(piece));
        costs.forEach((who, rounds) -> text.append("| %s | %d | %.0f | %.2f | %.2f | %.2f (%.2f + %.2f) | %s | %s |\n"
                .formatted(
                        who,
                        rounds.size(),
                        median(who, Cost::perSecond),
                        median(who, Cost::millisEach),
                        median(who, Cost::transactionsEach),
                        median(who, Cost::cpuEach),
                        median(who, Cost::jvmEach),
                        median(who, Cost::databaseEach),
                        compared(ours, who, Cost::millisEach),
                        compared(ours, who, Cost::cpuEach))));
        return text.toString();
    }

    private String compared(String ours, String who, ToDoubleFunction<Cost> figure) {
        return who.equals(ours) ? "" : "%.2f".formatted(ratio(ours, who, figure));
    }
}
