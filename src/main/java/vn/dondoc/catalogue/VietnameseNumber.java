package vn.dondoc.catalogue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vietnamese documents print them: a comma before the decimals, points between thousands. */
public final class VietnameseNumber {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");

    private VietnameseNumber() {}

    /** Empty for what is not written so, e.g. {@code 12.5}: a point that parts no thousands may mean either. */
    public static Optional<BigDecimal> parse(String text) {
        String plain = text.strip().replace('−', '-');
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** E.g. 11.800, 12,5, -1,25; no zeros behind the last decimal. */
    public static String format(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        DecimalFormat format = new DecimalFormat("#,##0.##########", symbols);
        return format.format(number);
    }
}
