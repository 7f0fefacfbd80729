package dev.hinomi.demo.system.subgoal;

import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What can go wrong with the sub-goal API.
final class SubgoalFaults {
    private static final String LOG = SubgoalApi.LOG.group();

    /// Whose tokens are used by somebody else.
    static final String ROBBED = "u-0042";

    /// Who lets a script call.
    static final String SCRIPTED = "u-0815";

    private static final String BY_CODE = """
            fields @timestamp, error.code, error.message
            | filter level = "ERROR"
            | stats count() as errors by error.code
            | sort errors desc""";

    private static final String BY_MESSAGE = """
            fields @timestamp, error.code, error.message
            | filter level = "ERROR"
            | stats count() as errors by error.code, error.message
            | sort errors desc""";

    private static final String FORBIDDEN_BY_USER = """
            fields @timestamp, userId, error.code
            | filter error.code = "FORBIDDEN_ERROR"
            | stats count() as errors by userId
            | sort errors desc""";

    private static final String TOKENS_BY_USER = """
            fields @timestamp, userId, metadata.tokensUsed
            | filter action = "subgoal_generation_success"
            | stats sum(metadata.tokensUsed) as total_tokens by userId
            | sort total_tokens desc
            | limit 10""";

    static final PreparedFault ERROR_RATE = new PreparedFault(
            "error-rate",
            SubgoalApi.NAME,
            "Bedrock turns away four of ten calls of the model, and as many requests fail.",
            "SubGoal-ErrorRate-Critical",
            Duration.ofMinutes(10),
            Duration.ofMinutes(12),
            new Evidence.Query(LOG, BY_CODE, Map.of("error.code", "AI_SERVICE_ERROR")),
            "most errors are AI_SERVICE_ERROR, from all users at once");

    static final PreparedFault QUALITY = new PreparedFault(
            "ai-quality",
            SubgoalApi.NAME,
            "A change of the prompt makes the model answer what is no list of sub-goals; a third of the requests fail.",
            "SubGoal-ErrorRate-Warning",
            Duration.ofMinutes(10),
            Duration.ofMinutes(12),
            new Evidence.Query(
                    LOG, BY_MESSAGE, Map.of("error.code", "QUALITY_ERROR", "error.message", SubgoalRequest.NO_LIST)),
            "most errors are QUALITY_ERROR: the answer of the model has no list");

    static final PreparedFault DATABASE = new PreparedFault(
            "subgoal-database",
            SubgoalApi.NAME,
            "Aurora fails over and takes no connections; what the model made cannot be saved.",
            "SubGoal-Database-Errors",
            Duration.ofMinutes(10),
            Duration.ofMinutes(62),
            new Evidence.Query(
                    LOG,
                    BY_MESSAGE,
                    Map.of("error.code", "DATABASE_ERROR", "error.message", SubgoalRequest.NO_DATABASE)),
            "most errors are DATABASE_ERROR: the database server cannot be reached");

    static final PreparedFault TOKEN_THIEF = new PreparedFault(
            "token-thief",
            SubgoalApi.NAME,
            "Somebody has the session of u-0042: asks for far too much, and tries the goals of others.",
            "SubGoal-Forbidden-Errors",
            Duration.ofMinutes(8),
            Duration.ofMinutes(62),
            new Evidence.Query(LOG, FORBIDDEN_BY_USER, Map.of("userId", ROBBED)),
            "one user, u-0042, has nearly all FORBIDDEN_ERROR, and the most tokens as well");

    static final PreparedFault THROTTLING = new PreparedFault(
            "throttling",
            SubgoalApi.NAME,
            "A script of u-0815 calls more than once a second; the ten executions that are reserved are used up.",
            "SubGoal-Throttles",
            Duration.ofMinutes(3),
            Duration.ofMinutes(4),
            new Evidence.Query(LOG, TOKENS_BY_USER, Map.of("userId", SCRIPTED)),
            "one user, u-0815, uses more tokens than all others together");

    static final List<PreparedFault> ALL = List.of(ERROR_RATE, QUALITY, DATABASE, TOKEN_THIEF, THROTTLING);

    private SubgoalFaults() {}
}
