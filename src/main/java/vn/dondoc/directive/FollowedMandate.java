package vn.dondoc.directive;

import java.util.List;

/**
 * A mandate of part III as it is kept now.
 *
 * @param leads as worded
 * @param coordinating as worded
 * @param deadline as the document words it; empty where it gives none
 * @param rhythm once, quarterly or continuous
 * @param given whether it was given to agencies, as a directive of its own
 */
public record FollowedMandate(
        String code,
        String title,
        List<String> leads,
        List<String> coordinating,
        String deadline,
        String rhythm,
        boolean given) {}
