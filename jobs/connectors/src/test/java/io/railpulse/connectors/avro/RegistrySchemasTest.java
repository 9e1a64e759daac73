package io.railpulse.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrySchemasTest {

    private static final RetryPolicy THRICE = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofSeconds(5));
    private static final Answer NO_SUCH_SCHEMA =
            new Answer(404, "{\"error_code\":40403,\"message\":\"Schema 9 not found\"}");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer registry;

    private record Answer(int status, String body) {}

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    @Test
    void asksForAnIdOnceAndRemembersItsSchema() throws IOException {
        answers.add(schemaAnswer());
        RegistrySchemas schemas = schemas();
        assertThat(schemas.findWriterSchema(9)).contains(Topic.POSITION.schema());
        assertThat(schemas.findWriterSchema(9)).contains(Topic.POSITION.schema());
        assertThat(requests).containsExactly("GET /api/schemas/ids/9");
    }

    @Test
    void asksOnceForAnIdThatTheRegistryDoesNotKnow() throws IOException {
        answers.add(NO_SUCH_SCHEMA);
        RegistrySchemas schemas = schemas();
        assertThat(schemas.findWriterSchema(9)).isEmpty();
        assertThat(schemas.findWriterSchema(9)).isEmpty();
        assertThat(requests).hasSize(1);
    }

    @Test
    void aSchemaThatIsNotAvroIsUnknown() throws IOException {
        answers.add(new Answer(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message Fix {}\"}"));
        assertThat(schemas().findWriterSchema(9)).isEmpty();
    }

    @Test
    void aSchemaThatCannotBeParsedIsUnknown() throws IOException {
        answers.add(new Answer(200, "{\"schema\":\"[\\\"SomewhereElse\\\"]\"}"));
        assertThat(schemas().findWriterSchema(9)).isEmpty();
    }

    @Test
    void asksAgainWhileTheRegistryIsUnavailable() throws IOException {
        answers.add(new Answer(503, "starting"));
        answers.add(new Answer(429, "slower"));
        answers.add(schemaAnswer());
        assertThat(schemas().findWriterSchema(9)).isPresent();
        assertThat(requests).hasSize(3);
    }

    @Test
    void anOutageIsToldAndNotRemembered() throws IOException {
        for (int attempt = 0; attempt < THRICE.attempts(); attempt++) {
            answers.add(new Answer(500, "broken"));
        }
        answers.add(schemaAnswer());
        RegistrySchemas schemas = schemas();
        assertThatThrownBy(() -> schemas.findWriterSchema(9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("500")
                .hasMessageContaining("broken");
        assertThat(schemas.findWriterSchema(9)).isPresent();
    }

    @Test
    void aRegistryThatDoesNotAnswerIsToldWithItsAddress() {
        RegistrySchemas schemas = schemas();
        registry.stop(0);
        assertThatThrownBy(() -> schemas.findWriterSchema(9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer, asked 3 times")
                .hasMessageContaining(address().toString());
    }

    @Test
    void aPageOfSomethingElseIsNotAnUnknownId() {
        answers.add(new Answer(404, "<html>Not Found</html>"));
        assertThatThrownBy(() -> schemas().findWriterSchema(9)).isInstanceOf(IOException.class);
        answers.add(new Answer(200, "<html>Welcome</html>"));
        assertThatThrownBy(() -> schemas().findWriterSchema(9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no schema registry");
    }

    @Test
    void aRefusalIsToldAtOnce() {
        answers.add(new Answer(401, "{\"error_code\":401,\"message\":\"Unauthorized\"}"));
        assertThatThrownBy(() -> schemas().findWriterSchema(9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401");
        assertThat(requests).hasSize(1);
    }

    @Test
    void registersWhatIsWritten() throws IOException {
        answers.add(new Answer(200, "{\"id\":42}"));
        assertThat(schemas().getSchemaId(Topic.ETA)).isEqualTo(42);
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0))
                .startsWith("POST /api/subjects/rail.eta.v1-value/versions")
                .contains("EtaRecord");
    }

    @Test
    void aSchemaThatTheRegistryRefusesIsTold() {
        answers.add(new Answer(409, "{\"error_code\":409,\"message\":\"Schema is incompatible\"}"));
        assertThatThrownBy(() -> schemas().getSchemaId(Topic.ETA))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("incompatible");
    }

    @Test
    void aPasswordIsSentButNeverTold() throws IOException {
        answers.add(NO_SUCH_SCHEMA);
        URI withPassword = URI.create(address().toString().replace("://", "://train:secret@"));
        new RegistrySchemas(withPassword, THRICE).findWriterSchema(9);
        assertThat(requests.get(0)).endsWith("Basic dHJhaW46c2VjcmV0");
        answers.add(new Answer(403, "no"));
        assertThatThrownBy(() -> new RegistrySchemas(withPassword, THRICE).findWriterSchema(9))
                .hasMessageNotContaining("secret");
    }

    @Test
    void travelsWithTheJob() throws IOException, ClassNotFoundException {
        answers.add(schemaAnswer());
        answers.add(schemaAnswer());
        RegistrySchemas schemas = schemas();
        schemas.findWriterSchema(9);
        RegistrySchemas arrived = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(schemas), getClass().getClassLoader());
        assertThat(arrived.findWriterSchema(9)).isPresent();
    }

    private RegistrySchemas schemas() {
        return new RegistrySchemas(address(), THRICE);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/api");
    }

    private static Answer schemaAnswer() {
        return new Answer(
                200,
                new ObjectMapper()
                        .createObjectNode()
                        .put("schema", Topic.POSITION.schema().toString())
                        .toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body
                        + (authorization == null ? "" : authorization))
                .strip());
        Answer answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
