// Logs through winston-cloudwatch to the endpoint, group and stream in the arguments.
const winston = require('winston');
const WinstonCloudWatch = require('winston-cloudwatch');

const [endpoint, group, stream] = process.argv.slice(2);
const transport = new WinstonCloudWatch({
  logGroupName: group,
  logStreamName: stream,
  retentionInDays: 7,
  uploadRate: 50,
  jsonMessage: true,
  awsOptions: {
    endpoint,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  },
  errorHandler: (error) => {
    console.error(error);
    process.exitCode = 1;
  },
});
const logger = winston.createLogger({ transports: [transport] });

logger.info('注文を受け付けました', { order: 1 });
logger.warn('slow', { ms: 1200 });
logger.error('declined 💳', { order: 2 });
transport.kthxbye((error) => {
  if (error) {
    console.error(error);
    process.exitCode = 1;
  }
});
