package vn.dondoc.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Text that a database can keep: no zero character, no half of a character. No keyboard types them. */
public final class PlainText {

    /** Vietnamese, for whoever sent something else. */
    public static final String REFUSAL = "Nội dung gửi lên có ký tự không hợp lệ";

    private static final int LONGEST_SHOWN = 100;

    private PlainText() {}

    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (character == 0 || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all texts and names in it are such, and all numbers are some that can be kept; however deep it is. */
    public static boolean isIn(JsonNode json) {
        List<JsonNode> open = new ArrayList<>(List.of(json));
        while (!open.isEmpty()) {
            JsonNode node = open.remove(open.size() - 1);
            boolean kept = !node.isTextual() || is(node.textValue());
            if (!kept || node.isNumber() && !Double.isFinite(node.doubleValue())) {
                return false;
            }
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                if (!is(names.next())) {
                    return false;
                }
            }
            node.forEach(open::add);
        }
        return true;
    }

    /** The text as a refusal may repeat it. */
    public static String shown(String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
