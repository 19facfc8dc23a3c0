package vn.dondoc.target;

/**
 * What the form in Tasklist shows of a request, ready to be read.
 *
 * @param unit what the figure is counted in, with how to write it
 * @param exceeds true where the figure to exceed is asked for
 * @param previous the figure of the period before, or "chưa có"
 * @param page of all targets, below the application's address
 */
public record MeasurementSheet(
        String resolution,
        String code,
        String title,
        String section,
        String goal,
        String unit,
        boolean exceeds,
        String period,
        String due,
        String lead,
        String previous,
        String page) {}
