package fr.collectivites.sdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void values_keep_their_order_and_their_digits() throws Exception {
        Object value = Json.read("{\"b\": [1, 1.50, true, null], \"a\": \"é\"}");
        assertThat(value).isInstanceOf(Map.class);
        assertThat(new ArrayList<>(((Map<?, ?>) value).keySet())).isEqualTo(List.of("b", "a"));
        assertThat(((Map<?, ?>) value).get("b"))
                .isEqualTo(Arrays.asList(BigInteger.ONE, new BigDecimal("1.50"), true, null));
        assertThat(Json.write(value)).isEqualTo("{\"b\":[1,1.50,true,null],\"a\":\"é\"}");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws Exception {
        assertThat(Json.read("\uFEFF[]".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of());
    }

    @Test
    void what_is_not_json_says_on_which_line() {
        assertThatThrownBy(() -> Json.read("{\n\"a\": x}"))
                .isInstanceOfSatisfying(
                        Json.MalformedJsonException.class,
                        e -> assertThat(e.line()).isEqualTo(2));
        assertThatThrownBy(() -> Json.read("[] []")).isInstanceOf(Json.MalformedJsonException.class);
        assertThatThrownBy(() -> Json.read("")).isInstanceOf(Json.MalformedJsonException.class);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Json.MalformedJsonException.class);
    }

    @Test
    void a_number_beyond_all_range_is_refused() {
        assertThatThrownBy(() -> Json.read("[1e99999999999]")).isInstanceOf(Json.MalformedJsonException.class);
    }
}
