package vn.dondoc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeputyChainTest {

    @Test
    void whoIsThereActsInPerson() {
        assertThat(DeputyChain.endOf("a", Map.of("b", Optional.of("a")))).contains("a");
    }

    @Test
    void whoIsAwayIsReplacedByTheDeputy() {
        assertThat(DeputyChain.endOf("a", Map.of("a", Optional.of("b")))).contains("b");
    }

    @Test
    void aDeputyWhoIsAwayIsReplacedByTheirOwn() {
        assertThat(DeputyChain.endOf("a", Map.of("a", Optional.of("b"), "b", Optional.of("c"), "x", Optional.of("a"))))
                .contains("c");
    }

    @Test
    void nobodyActsWhereTheChainEndsWithoutADeputy() {
        assertThat(DeputyChain.endOf("a", Map.of("a", Optional.of("b"), "b", Optional.empty())))
                .isEmpty();
    }

    @Test
    void nobodyActsWhereTheChainGoesInACircle() {
        Map<String, Optional<String>> circle =
                Map.of("a", Optional.of("b"), "b", Optional.of("c"), "c", Optional.of("b"));
        assertThat(DeputyChain.endOf("a", circle)).isEmpty();
        assertThat(DeputyChain.endOf("b", circle)).isEmpty();
    }
}
