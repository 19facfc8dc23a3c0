package vn.dondoc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/dossier/05-nq-tu/1.13?tab=files",
                "/camunda/app/tasklist/default/#/?task=5f6a-11ef&filter=1",
                "/camunda/app/cockpit/default/#/theo-doi?state=late,due"
            })
    void aPageOfOursIsReturnedTo(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://dondoc.example.evil/pages/",
                "//evil.example/pages/",
                "/\\evil.example",
                "/pages/\r\nSet-Cookie: a=b",
                "/pages/<script>",
                "javascript:alert(1)",
                "/sign-in",
                "/oauth2/authorization/dondoc"
            })
    void nothingElseIs(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo(ReturnAddress.START);
    }
}
