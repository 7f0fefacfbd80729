package dev.hinomi.demo.system.subgoal;

import dev.hinomi.demo.signal.Line;
import dev.hinomi.demo.traffic.Dice;
import java.time.Instant;

/// The lines that one request leaves in the log.
final class SubgoalRequest {
    static final String NO_LIST = "生成された文にサブ目標の一覧がありません";
    static final String NO_DATABASE =
            "DatabaseError: Can't reach database server at subgoal-cluster.cluster-c1.ap-northeast-1.rds.amazonaws.com:5432";
    private static final double DOLLARS_PER_TOKEN = 0.000_009;

    /// Why a request fails, with the status that the caller sees.
    enum Failure {
        VALIDATION("VALIDATION_ERROR", "目標は 5 文字以上で入力してください", 400),
        INJECTION("VALIDATION_ERROR", "不正な入力が含まれています", 400),
        AUTHENTICATION("AUTHENTICATION_ERROR", "認証トークンの期限が切れています", 401),
        FORBIDDEN("FORBIDDEN_ERROR", "他の利用者の目標は参照できません", 403),
        MODEL("AI_SERVICE_ERROR", "BedrockError: ThrottlingException: Too many requests, please wait", 502),
        QUALITY("QUALITY_ERROR", NO_LIST, 500),
        DATABASE("DATABASE_ERROR", NO_DATABASE, 500);

        private final String code;
        private final String message;
        private final int status;

        Failure(String code, String message, int status) {
            this.code = code;
            this.message = message;
            this.status = status;
        }

        int status() {
            return status;
        }

        /// Whether the caller made it, so that it ends before the model is called.
        boolean ofCaller() {
            return status / 100 == 4;
        }
    }

    private final String id;
    private final String user;

    SubgoalRequest(Dice dice, String user) {
        this.id = dice.requestId();
        this.user = user;
    }

    String id() {
        return id;
    }

    String received(Instant at) {
        return line(at, "INFO", "subgoal_generation_request").text();
    }

    String permitted(Instant at) {
        return line(at, "INFO", "authorization_success").text();
    }

    /// The call of the model, at its end.
    String model(Instant at, double millis, boolean failed) {
        Line line = line(at, failed ? "WARN" : "INFO", "bedrock_invoke_model").with("duration", millis);
        if (failed) {
            line.with("error", Line.of("code", "BedrockError").with("message", "ThrottlingException"));
        }
        return line.text();
    }

    String made(Instant at, double millis, int tokens) {
        return line(at, "INFO", "subgoal_generation_success")
                .with("duration", millis)
                .with(
                        "metadata",
                        Line.of("tokensUsed", tokens)
                                .with("estimatedCost", Math.round(tokens * DOLLARS_PER_TOKEN * 1e6) / 1e6)
                                .with("modelId", "anthropic.claude-3-5-sonnet-20240620-v1:0"))
                .text();
    }

    String failed(Instant at, double millis, Failure why) {
        return line(at, "ERROR", "subgoal_generation_failed")
                .with("duration", millis)
                .with("error", Line.of("code", why.code).with("message", why.message))
                .text();
    }

    private Line line(Instant at, String level, String action) {
        return Line.of("timestamp", at.toString())
                .with("level", level)
                .with("requestId", id)
                .with("userId", user)
                .with("action", action);
    }
}
