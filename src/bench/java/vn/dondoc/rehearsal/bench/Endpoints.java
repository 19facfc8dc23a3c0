package vn.dondoc.rehearsal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every GET of ours, found where the application keeps them: what is new is measured too. */
final class Endpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private final RequestMappingHandlerMapping mappings;
    private final Examples examples;

    Endpoints(RequestMappingHandlerMapping mappings, Examples examples) {
        this.mappings = mappings;
        this.examples = examples;
    }

    /**
     * @param pattern as in the code
     * @param address with real values; null where a value is not known
     */
    record Endpoint(String pattern, @Nullable String address) {}

    List<Endpoint> all() {
        List<Endpoint> found = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String home = method.getBeanType().getPackageName();
            if (home.startsWith("vn.dondoc") && !home.startsWith("vn.dondoc.rehearsal") && isGet(mapping)) {
                mapping.getPatternValues().forEach(pattern -> found.add(endpoint(pattern, mapping, method)));
            }
        });
        return found.stream().sorted(Comparator.comparing(Endpoint::pattern)).toList();
    }

    private static boolean isGet(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private Endpoint endpoint(String pattern, RequestMappingInfo mapping, HandlerMethod method) {
        Map<String, String> query = new TreeMap<>();
        List<String> needed = new ArrayList<>(requiredParameters(method));
        mapping.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .forEach(expression -> needed.add(expression.getName()));
        needed.forEach(name -> query.put(name, examples.of(pattern, name)));
        String path = VARIABLE.matcher(pattern).replaceAll(variable -> value(pattern, variable));
        String shown = query.isEmpty() ? pattern : pattern + "?" + String.join("&", query.keySet());
        boolean known = !path.contains(Examples.UNKNOWN) && !query.containsValue(Examples.UNKNOWN);
        String parameters = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .reduce((one, other) -> one + "&" + other)
                .map(all -> "?" + all)
                .orElse("");
        return new Endpoint(shown, known ? path + parameters : null);
    }

    private String value(String pattern, MatchResult variable) {
        return Matcher.quoteReplacement(examples.of(pattern, variable.group(1)));
    }

    private static List<String> requiredParameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(Endpoints::isRequired)
                .map(Endpoints::name)
                .toList();
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null
                && (Examples.ASKED_ALWAYS.contains(name(parameter)) || asked.required()
                && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.isOptional());
    }

    private static String name(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null && !asked.name().isEmpty()) {
            return asked.name();
        }
        return parameter.getParameter().getName();
    }
}
