package vn.dondoc.report;

import vn.dondoc.calendar.Period;

/** What report is to be made. */
public record ReportOrder(long resolutionId, Period period, Scope scope, Stage stage) {}
