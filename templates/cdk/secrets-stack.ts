@: header comment
// @header@

import { CfnDeletionPolicy, CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import {
  CfnManagedPolicy,
  type CfnManagedPolicyProps,
  type IManagedPolicy,
  ManagedPolicy,
} from "aws-cdk-lib/aws-iam";
import {
  CfnRotationSchedule,
  type CfnRotationScheduleProps,
  CfnSecret,
  type CfnSecretProps,
} from "aws-cdk-lib/aws-secretsmanager";

// A stack's account, region and description come from the spec.
export type SecretsStackProps = Omit<StackProps, "description" | "env">;

interface CreatedSecret {
  readonly logicalId: string;
  readonly exportName: string;
  readonly retain: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly properties: CfnSecretProps & { readonly name: string };
  readonly rotation?: Omit<CfnRotationScheduleProps, "secretId">;
}

interface CreatedPolicy {
  readonly logicalId: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly properties: CfnManagedPolicyProps;
}

// A stack that creates secrets and the policies to read them, and exports the secrets' ARNs. It
// uses L1 constructs, so that the CDK adds no defaults, and keeps the given logical ids.
export abstract class SecretsStack extends Stack {
  protected secret(given: CreatedSecret): CfnSecret {
    const { name } = given.properties;
    const secret = new CfnSecret(this, given.logicalId, given.properties);
    secret.overrideLogicalId(given.logicalId);
    // A first deployment that is rolled back leaves no secret behind, so that it can be retried.
    secret.cfnOptions.deletionPolicy = given.retain
      ? CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE
      : CfnDeletionPolicy.DELETE;
    // A changed name replaces the secret, which the deletion policy does not cover.
    secret.cfnOptions.updateReplacePolicy = given.retain
      ? CfnDeletionPolicy.RETAIN
      : CfnDeletionPolicy.DELETE;
    if (given.metadata) {
      secret.cfnOptions.metadata = { ...given.metadata };
    }
    if (given.rotation) {
      const logicalId = `${given.logicalId}RotationSchedule`;
      const rotation = { ...given.rotation, secretId: secret.ref };
      new CfnRotationSchedule(this, logicalId, rotation).overrideLogicalId(logicalId);
    }
    // The construct id contains a space, so that it differs from every resource's id.
    new CfnOutput(this, `ARN ${given.logicalId}`, {
      description: `ARN of ${name}`,
      value: secret.ref,
      exportName: given.exportName,
    }).overrideLogicalId(`${given.logicalId}Arn`);
    return secret;
  }

  protected policy(given: CreatedPolicy): IManagedPolicy {
    const policy = new CfnManagedPolicy(this, given.logicalId, given.properties);
    policy.overrideLogicalId(given.logicalId);
    if (given.metadata) {
      policy.cfnOptions.metadata = { ...given.metadata };
    }
    return ManagedPolicy.fromManagedPolicyArn(this, `Managed ${given.logicalId}`, policy.ref);
  }
}
