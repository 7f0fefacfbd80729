package dev.hinomi.bench.read;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Structured log lines of about 220 bytes, as a web application writes them. Line `n` is always the same.
final class LogLines {
    /// In one of about 100,000 lines.
    static final String RARE = "PaymentGatewayTimeout";

    /// In as many other lines.
    static final String RARE_JAPANESE = "決済に失敗";

    /// So that they are in all groups in turn.
    private static final int RARITY = 101_503;

    private static final List<String> PATHS = List.of(
            "/api/v1/users",
            "/api/v1/goals",
            "/api/ai/generate/subgoals",
            "/api/v1/photos/upload",
            "/health",
            "/api/v1/profile",
            "/api/v1/orders",
            "/login");
    private static final List<String> ACTIONS = List.of(
            "request_completed",
            "subgoal_generation_success",
            "cache_miss",
            "db_query",
            "token_refreshed",
            "photo_stored");
    private static final List<String> TEXTS = List.of(
            "Request completed",
            "Sub-goal generated",
            "Query finished",
            "Cache entry not found, loading from the database",
            "ユーザーのプロフィールを更新しました",
            "目標の作成に成功しました");

    private LogLines() {}

    static String line(long n) {
        SplittableRandom random = new SplittableRandom(n * 0x9E3779B97F4A7C15L);
        int level = random.nextInt(1000);
        String name = level < 20 ? "ERROR" : level < 80 ? "WARN" : level < 200 ? "DEBUG" : "INFO";
        return "{\"level\":\"" + name
                + "\",\"requestId\":\"" + requestId(n)
                + "\",\"action\":\"" + one(ACTIONS, random)
                + "\",\"path\":\"" + one(PATHS, random)
                + "\",\"userId\":\"user-" + random.nextInt(20_000)
                + "\",\"durationMs\":" + random.nextInt(5_000)
                + ",\"status\":" + (name.equals("ERROR") ? 500 : 200)
                + ",\"message\":\"" + one(TEXTS, random) + rare(n)
                + "\",\"tokens\":" + random.nextInt(900) + "}";
    }

    /// The request id of line `n`: a UUID.
    static String requestId(long n) {
        SplittableRandom random = new SplittableRandom(~n * 0x9E3779B97F4A7C15L);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String rare(long n) {
        if (n % RARITY == 77) {
            return ": " + RARE;
        }
        return n % RARITY == 50_077 ? "。" + RARE_JAPANESE : "";
    }

    private static String one(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
