package vn.dondoc.agency;

import java.util.Set;

/** The engine's groups. An agency's officers are in the group of its code; its leaders also in {@link #leadersOf}. */
public final class Groups {

    /** Văn phòng Tỉnh ủy in its function of following up: accepts results, sets open deadlines. */
    public static final String OFFICE = "office";

    /** Chánh Văn phòng Tỉnh ủy: told of what is badly late. */
    public static final String OFFICE_CHIEF = "office.chief";

    /** Ban Thường vụ / Thường trực Tỉnh ủy: decides what is escalated. */
    public static final String STANDING_COMMITTEE = "standing-committee";

    /** Those whom the Standing Committee has empowered to decide about extensions. */
    public static final String EXTENSION_AUTHORITY = "extension-authority";

    /** Ủy ban Kiểm tra Tỉnh ủy in its function of supervising: sees everything, changes nothing. */
    public static final String INSPECTION_COMMITTEE = "inspection-committee";

    /** Ban Chấp hành Đảng bộ tỉnh: reads what is published. */
    public static final String EXECUTIVE_COMMITTEE = "executive-committee";

    /** The engine's own administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Programs that may use the engine's own REST API, each with an account that an administrator has made for it. */
    public static final String INTEGRATIONS = "integration";

    private static final String LEADER = ".leader";
    private static final String OVERSEER = ".overseer";

    private static final Set<String> SEE_EVERYTHING =
            Set.of(OFFICE, OFFICE_CHIEF, STANDING_COMMITTEE, INSPECTION_COMMITTEE, ADMINISTRATORS);

    private static final Set<String> FUNCTIONS = Set.of(
            OFFICE,
            OFFICE_CHIEF,
            STANDING_COMMITTEE,
            EXTENSION_AUTHORITY,
            INSPECTION_COMMITTEE,
            EXECUTIVE_COMMITTEE,
            ADMINISTRATORS,
            INTEGRATIONS);

    private Groups() {}

    /** Whether it stands for a function: no agency may have such a code, or its officers would have the function's rights. */
    public static boolean isFunction(String code) {
        return FUNCTIONS.contains(code);
    }

    public static String leadersOf(String agencyCode) {
        return agencyCode + LEADER;
    }

    /** The provincial leaders who have this agency in charge (lãnh đạo tỉnh phụ trách). */
    public static String overseersOf(String agencyCode) {
        return agencyCode + OVERSEER;
    }

    /**
     * The group of all to whom a smaller group belongs: an agency for its leaders, the Office for its chief, the Standing
     * Committee for those of it who have an agency in charge; the group itself where it is no part of another.
     */
    public static String bodyOf(String group) {
        if (group.equals(OFFICE_CHIEF)) {
            return OFFICE;
        }
        if (group.endsWith(OVERSEER)) {
            return STANDING_COMMITTEE;
        }
        return group.endsWith(LEADER) ? group.substring(0, group.length() - LEADER.length()) : group;
    }

    public static boolean seesEverything(String group) {
        return SEE_EVERYTHING.contains(group);
    }
}
