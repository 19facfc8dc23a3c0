package vn.dondoc.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;

/** Reads the target as Phụ lục 1 prints it. Words that are not understood are refused, never guessed. */
public final class GoalWords {

    /** Provinces and centrally run cities since 1/7/2025. */
    public static final int PROVINCES = 34;

    private static final Pattern FIGURE = Pattern.compile("([<>≤≥])?\\s*([-−]?[\\d.,]+)\\s*%?");
    private static final Pattern SPAN = Pattern.compile("([\\d.,]+)\\s*[-–—]\\s*([\\d.,]+)\\s*%?");
    private static final Pattern RANK = Pattern.compile("(?iu)\\b(?:nhóm|top)\\s+(\\d{1,2})\\b.*");

    private GoalWords() {}

    /** The words are not what the comparator asks for; the message is for the clerk, Vietnamese. */
    public static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String message) {
            super(message);
        }
    }

    /** @throws NotUnderstood with what would be right */
    public static Goal read(Comparator comparator, String words) {
        return switch (comparator) {
            case GT -> figure(words, ">", Goal.Above::new);
            case GE -> figure(words, ">≥", Goal.AtLeast::new);
            case LT -> figure(words, "<", Goal.Below::new);
            case LE -> figure(words, "<≤", Goal.AtMost::new);
            case EQ -> figure(words, "", Goal.AtLeast::new);
            case RANGE -> span(words);
            case EXCEED -> beginning(words, "vượt", new Goal.Exceed());
            case RANK -> rank(words);
            case NONE_LEFT -> beginning(words, "không còn", new Goal.NoneLeft());
        };
    }

    private static Goal figure(String words, String signs, Function<BigDecimal, Goal> goal) {
        Matcher matcher = FIGURE.matcher(words.strip());
        if (!matcher.matches()) {
            throw new NotUnderstood("Mục tiêu phải là một con số, ví dụ 12,5 hoặc 11.800");
        }
        String sign = matcher.group(1);
        if (sign != null && !signs.contains(sign)) {
            throw new NotUnderstood("Dấu “%s” không khớp với cột comparator".formatted(sign));
        }
        return goal.apply(number(matcher.group(2)));
    }

    private static Goal span(String words) {
        Matcher matcher = SPAN.matcher(words.strip());
        if (!matcher.matches()) {
            throw new NotUnderstood("Mục tiêu phải là một khoảng, ví dụ 3-3,5");
        }
        BigDecimal low = number(matcher.group(1));
        BigDecimal high = number(matcher.group(2));
        if (low.compareTo(high) >= 0) {
            throw new NotUnderstood("Khoảng phải đi từ số nhỏ đến số lớn");
        }
        return new Goal.Between(low, high);
    }

    private static Goal rank(String words) {
        Matcher matcher = RANK.matcher(words);
        int first = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        if (first < 1 || first > PROVINCES) {
            throw new NotUnderstood(
                    "Mục tiêu phải nêu nhóm bao nhiêu địa phương đứng đầu (1 đến %d), ví dụ “Ở nhóm 5 địa phương đứng đầu”"
                            .formatted(PROVINCES));
        }
        return new Goal.Rank(first);
    }

    private static Goal beginning(String words, String beginning, Goal goal) {
        if (!words.strip().toLowerCase(Locale.ROOT).startsWith(beginning)) {
            throw new NotUnderstood("Mục tiêu phải bắt đầu bằng “%s…”".formatted(beginning));
        }
        return goal;
    }

    private static BigDecimal number(String text) {
        Optional<BigDecimal> number = VietnameseNumber.parse(text);
        return number.orElseThrow(() -> new NotUnderstood(
                "“%s” không rõ là số nào; dùng dấu phẩy cho phần thập phân, dấu chấm cho hàng nghìn, ví dụ 12,5 hoặc 11.800"
                        .formatted(text)));
    }
}
