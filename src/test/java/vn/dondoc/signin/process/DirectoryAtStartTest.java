package vn.dondoc.signin.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InvalidSearchFilterException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.DefaultApplicationArguments;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.signin.SignInSettings;

class DirectoryAtStartTest {

    private static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AuthenticationException("error code 49"), "manager-dn, manager-password"),
                Arguments.of(new NameNotFoundException("error code 32"), "base-dn, user-search-base"),
                Arguments.of(new InvalidNameException("error code 34"), "base-dn, user-search-base"),
                Arguments.of(new InvalidSearchFilterException("invalid"), "user-search-filter, group-search-filter"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheDirectoryRefusesStopsTheStartAndNamesTheSettings(NamingException refusal, String settings) {
        assertThatThrownBy(() -> start(new Failing(refusal)))
                .hasMessageStartingWith("dondoc.sign-in.ldap: thư mục")
                .hasMessageContaining(settings)
                .hasRootCause(refusal);
    }

    @Test
    void aDirectoryThatDoesNotAnswerStopsNothing() {
        assertThatCode(() -> start(new Failing(new CommunicationException("dc1:636"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(new Failing(new NamingException("LDAP response read timed out"))))
                .doesNotThrowAnyException();
    }

    private static void start(Officers officers) {
        new DirectoryAtStart(new SignInSettings(null, null), officers).run(new DefaultApplicationArguments());
    }

    /** As the engine's plugin fails, with what Java's LDAP says. */
    private record Failing(NamingException reason) implements Officers {

        @Override
        public List<Officer> inGroup(String group) {
            throw new ProcessEngineException(
                    "Could not ask the directory", new ProcessEngineException("LDAP search request failed.", reason));
        }

        @Override
        public Optional<Officer> find(String userId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> groupsOf(String userId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isMember(String userId, String group) {
            throw new UnsupportedOperationException();
        }
    }
}
