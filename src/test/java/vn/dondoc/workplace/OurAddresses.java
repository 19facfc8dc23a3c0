package vn.dondoc.workplace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of the application's own, from its own mappings. */
final class OurAddresses {

    private OurAddresses() {}

    record Address(String method, String pattern, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Address> of(RequestMappingHandlerMapping mappings) {
        List<Address> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            String home = handler.getBeanType().getPackageName();
            if (home.startsWith("vn.dondoc") && !home.startsWith("vn.dondoc.rehearsal")) {
                methods(mapping).forEach(method -> mapping.getPatternValues()
                        .forEach(pattern -> all.add(new Address(method, pattern, handler))));
            }
        });
        all.sort(Comparator.comparing(Address::toString));
        return all;
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }
}
