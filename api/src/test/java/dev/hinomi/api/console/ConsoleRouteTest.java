package dev.hinomi.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleRouteTest {
    private URLClassLoader classPath;
    private ConsoleRoute route;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        classPath = ConsoleJar.in(folder);
        route = new ConsoleRoute(classPath);
    }

    @AfterEach
    void close() throws IOException {
        classPath.close();
    }

    @Test
    void thePageIsAskedForAgainEachTime() {
        WireResponse page = get("/console/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(text(page)).isEqualTo("<!doctype html>console");
        assertThat(page.headers().first("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().first("cache-control")).contains("no-cache");
        assertThat(page.headers().first("vary")).contains("accept-encoding");
        String tag = page.headers().first("etag").orElseThrow();

        WireResponse again = get("/console/", "if-none-match", "\"other\", W/" + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body().size()).isZero();
        assertThat(again.headers().first("etag")).contains(tag);
        assertThat(get("/console/", "if-none-match", "\"other\"").status()).isEqualTo(200);
        assertThat(get("/console/", "if-none-match", tag, "accept-encoding", "br")
                        .status())
                .as("other bytes have another tag")
                .isEqualTo(200);
    }

    @Test
    void thePageRunsNothingFromElsewhere() {
        Headers headers = get("/console/").headers();
        assertThat(headers.first("content-security-policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'; manifest-src 'self'; worker-src 'self'");
        assertThat(headers.first("x-content-type-options")).contains("nosniff");
        assertThat(headers.first("referrer-policy")).contains("same-origin");
        assertThat(headers.first("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.first("permissions-policy")).isPresent();
    }

    @Test
    void anAssetIsKeptForEver() {
        WireResponse asset = get("/console/" + ConsoleJar.ASSET);
        assertThat(text(asset)).isEqualTo("import 'x'");
        assertThat(asset.headers().first("content-type")).contains("text/javascript; charset=utf-8");
        assertThat(asset.headers().first("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(get("/console/tower.svg").headers().first("cache-control")).contains("no-cache");
    }

    @Test
    void whatIsCompressedAlreadyIsSent() {
        WireResponse page = get("/console/", "accept-encoding", "gzip, br");
        assertThat(text(page)).isEqualTo("index in br");
        assertThat(page.headers().first("content-encoding")).contains("br");
        WireResponse asset = get("/console/" + ConsoleJar.ASSET, "accept-encoding", "gzip, br");
        assertThat(text(asset)).isEqualTo("asset in gzip");
        assertThat(asset.headers().first("content-encoding")).contains("gzip");
        WireResponse icon = get("/console/tower.svg", "accept-encoding", "gzip, br");
        assertThat(text(icon)).isEqualTo("<svg/>");
        assertThat(icon.headers().first("content-encoding")).isEmpty();
        assertThat(get("/console/", "accept-encoding", "*;q=0").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/alarms", "/console/alarms/%E6%B3%A8%E6%96%87", "/console/logs/%2Faws%2Fweb/"})
    void viewsAreShownByThePage(String path) {
        assertThat(text(get(path))).isEqualTo("<!doctype html>console");
    }

    @Test
    void aNameWithDotsIsAViewToABrowserThatOpensIt() {
        assertThat(get("/console/alarms/api.5xx").status()).isEqualTo(404);
        assertThat(text(get("/console/alarms/api.5xx", "accept", "text/html,*/*;q=0.8")))
                .isEqualTo("<!doctype html>console");
        assertThat(get("/console/assets/gone-1.js", "accept", "text/html").status())
                .isEqualTo(404);
        assertThat(get("/console/assets/gone").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/../secret.js",
                "/console/%2e%2e/secret.js",
                "/console/assets/..%2f..%2fsecret.js",
                "/console/..%5csecret.js",
                "/console/..\\secret.js",
                "/console/assets%5c..%5c..%5csecret.js",
                "/console/index.html%00.js",
                "/console/%00",
                "/console/./index.html",
                "/console/%zz",
                "/console/%",
                "/console//secret.js",
                "/console/%2e%2e%2fsecret.js",
                "/console/%252e%252e/secret.js",
                "/console/" + ConsoleJar.ASSET + ".gz",
                "/console/file:///etc/hosts.txt",
            })
    void leadsNowhereElse(String path) {
        assertThat(get(path).status()).isEqualTo(404);
        String page = text(get(path, "accept", "text/html"));
        assertThat(page).matches(text -> text.equals("<!doctype html>console") || text.contains("(expected: "));
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) throws IOException {
        try (URLClassLoader unpacked = ConsoleJar.unpackedIn(folder)) {
            ConsoleRoute files = new ConsoleRoute(unpacked);
            assertThat(files.handle(request("/console/assets/index.js")).status())
                    .isEqualTo(200);
            assertThat(files.handle(request("/console/assets/folder")).status()).isEqualTo(404);
        }
    }

    @Test
    void withoutAConsoleAPageSaysHowItIsBuilt(@TempDir Path empty) throws IOException {
        try (URLClassLoader nothing =
                new URLClassLoader(new URL[] {empty.toUri().toURL()}, null)) {
            WireResponse page = new ConsoleRoute(nothing).handle(request("/console/alarms"));
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.headers().first("content-type")).contains("text/html; charset=utf-8");
            assertThat(text(page))
                    .contains("./hinomi build")
                    .contains("Web コンソール")
                    .contains("web console");
        }
    }

    @Test
    void thePathWithoutItsSlashLeadsThere() {
        WireResponse answer = get("/console");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().first("location")).contains("/console/");
        assertThat(route.serves(request("/consoles"))).isFalse();
        assertThat(route.serves("POST", "/console/")).isFalse();
        assertThat(route.serves("HEAD", "/console/")).isTrue();
    }

    @Test
    void onlyABrowserIsLedHere() {
        HomeRoute home = new HomeRoute();
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(home.serves(request("/", "accept", browser))).isTrue();
        assertThat(home.serves(request("/"))).isFalse();
        assertThat(home.serves(request("/", "accept", "*/*"))).isFalse();
        WireRequest link = new WireRequest(
                "GET", "/", "Action=ConfirmSubscription&Token=x", Headers.of("accept", browser), Blob.EMPTY);
        assertThat(home.serves(link)).isFalse();
        assertThat(home.handle(request("/", "accept", browser)).headers().first("location"))
                .contains("/console/");
    }

    private WireResponse get(String path, String... headers) {
        return route.handle(request(path, headers));
    }

    private static WireRequest request(String path, String... headers) {
        return new WireRequest("GET", path, "", Headers.of(headers), Blob.EMPTY);
    }

    private static String text(WireResponse response) {
        return new String(response.body().shared(), StandardCharsets.UTF_8);
    }
}
