// Sends metrics to an agent, whose endpoint is in the environment.
const { StorageResolution, Unit, createMetricsLogger } = require('aws-embedded-metrics');

(async () => {
  for (const latency of [10, 20]) {
    const metrics = createMetricsLogger();
    metrics.setDimensions({ Route: '/pay' });
    metrics.putMetric('Latency', latency, Unit.Milliseconds, StorageResolution.Standard);
    metrics.setProperty('orderId', '7c1f');
    await metrics.flush();
  }
  process.exit(0);
})();
