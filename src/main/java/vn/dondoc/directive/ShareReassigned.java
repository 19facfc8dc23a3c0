package vn.dondoc.directive;

/**
 * The share has another lead. Said in the job in which the work begins anew.
 *
 * @param agency code of the new lead
 */
public record ShareReassigned(long shareId, String agency) {}
