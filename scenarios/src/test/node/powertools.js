// Writes metrics to stdout, as a Lambda function with Powertools does.
const { Metrics, MetricResolution, MetricUnit } = require('@aws-lambda-powertools/metrics');

const metrics = new Metrics({ namespace: 'Shop', serviceName: 'checkout' });
metrics.addDimension('Stage', 'prod');
metrics.addMetric('Paid', MetricUnit.Count, 2);
metrics.addMetric('Paid', MetricUnit.Count, 3);
metrics.addMetric('Latency', MetricUnit.Milliseconds, 12.5, MetricResolution.High);
metrics.addMetadata('orderId', '7c1f');
metrics.publishStoredMetrics();
