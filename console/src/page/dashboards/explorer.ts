import type { GraphProperties } from '../../graph/properties';

/** Properties of an explorer ("Properties of a Metrics Explorer Widget Object"). */
export interface ExplorerProperties {
  readonly metrics?: readonly {
    readonly metricName: string;
    readonly resourceType: string;
    readonly stat?: string;
  }[];
  readonly labels?: readonly { readonly key: string; readonly value?: string }[];
  readonly aggregateBy?: { readonly key: string; readonly func: string };
  readonly splitBy?: string;
  readonly period?: number;
  readonly widgetOptions?: {
    readonly legend?: GraphProperties['legend'];
    readonly view?: 'timeSeries' | 'bar' | 'pie';
    readonly stacked?: boolean;
    readonly widgetsPerRow?: number;
  };
}

/** Where the metrics of resources are: their namespace, and the dimension that names one. */
const RESOURCES: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::ApiGateway::RestApi': ['AWS/ApiGateway', 'ApiName'],
  'AWS::ApiGatewayV2::Api': ['AWS/ApiGateway', 'ApiId'],
  'AWS::AutoScaling::AutoScalingGroup': ['AWS/EC2', 'AutoScalingGroupName'],
  'AWS::CloudFront::Distribution': ['AWS/CloudFront', 'DistributionId'],
  'AWS::DynamoDB::Table': ['AWS/DynamoDB', 'TableName'],
  'AWS::EC2::Instance': ['AWS/EC2', 'InstanceId'],
  'AWS::EC2::Volume': ['AWS/EBS', 'VolumeId'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer/ApplicationELB': ['AWS/ApplicationELB', 'LoadBalancer'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer/NetworkELB': ['AWS/NetworkELB', 'LoadBalancer'],
  'AWS::Kinesis::Stream': ['AWS/Kinesis', 'StreamName'],
  'AWS::Lambda::Function': ['AWS/Lambda', 'FunctionName'],
  'AWS::RDS::DBCluster': ['AWS/RDS', 'DBClusterIdentifier'],
  'AWS::RDS::DBInstance': ['AWS/RDS', 'DBInstanceIdentifier'],
  'AWS::S3::Bucket': ['AWS/S3', 'BucketName'],
  'AWS::SNS::Topic': ['AWS/SNS', 'TopicName'],
  'AWS::SQS::Queue': ['AWS/SQS', 'QueueName'],
};

export type ExplorerGraph =
  | { readonly kind: 'graph'; readonly properties: GraphProperties }
  | { readonly kind: 'unknownType'; readonly type: string }
  | { readonly kind: 'tags'; readonly keys: readonly string[] };

/** The graphs of an explorer: a search for each metric; what needs tags or properties of resources is said. */
export function explorerGraphs({
  metrics = [],
  labels = [],
  aggregateBy,
  splitBy,
  period = 300,
  widgetOptions = {},
}: ExplorerProperties): ExplorerGraph[] {
  return metrics.map(({ metricName, resourceType, stat = 'Average' }) => {
    const found = RESOURCES[resourceType];
    if (!found) {
      return { kind: 'unknownType', type: resourceType };
    }
    const [namespace, dimension] = found;
    const asked = [
      ...labels.map((each) => each.key),
      ...(aggregateBy ? [aggregateBy.key] : []),
      ...(splitBy ? [splitBy] : []),
    ];
    const keys = [...new Set(asked)].filter((key) => key !== dimension);
    if (keys.length > 0) {
      return { kind: 'tags', keys };
    }
    const values = labels.flatMap((each) =>
      each.value ? [`"${each.value.replaceAll(/["'\\]/g, '')}"`] : [],
    );
    const chosen = values.length > 0 ? ` ${dimension}=(${values.join(' OR ')})` : '';
    const search = `{${namespace},${dimension}} MetricName="${metricName}"${chosen}`;
    const { legend, view = 'timeSeries', stacked = false } = widgetOptions;
    return {
      kind: 'graph',
      properties: {
        title: metricName,
        view,
        stacked,
        ...(legend ? { legend } : {}),
        metrics: [
          [
            {
              expression: `SEARCH('${search}', '${stat}', ${period})`,
              label: `\${PROP('Dim.${dimension}')}`,
            },
          ],
        ],
      },
    };
  });
}
