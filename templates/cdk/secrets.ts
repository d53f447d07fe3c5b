@: header comment
@: stacks list
@: stacks.type identifier
@: stacks.summary comment
@: stacks.description json_string
@: stacks.account json_string
@: stacks.region json_string
@: stacks.secrets list
@: stacks.secrets.label json_string
@: stacks.secrets.logical_id json_string
@: stacks.secrets.export_name json_string
@: stacks.secrets.retain flag
@: stacks.secrets.skipped flag
@: stacks.secrets.metadata printed
@: stacks.secrets.name json_string
@: stacks.secrets.has_description flag
@: stacks.secrets.description json_string
@: stacks.secrets.has_kms_key flag
@: stacks.secrets.kms_key json_string
@: stacks.secrets.kept flag
@: stacks.secrets.has_value flag
@: stacks.secrets.value json_string
@: stacks.secrets.generated flag
@: stacks.secrets.of_object flag
@: stacks.secrets.generated_key json_string
@: stacks.secrets.password_length printed
@: stacks.secrets.excludes_characters flag
@: stacks.secrets.exclude_characters json_string
@: stacks.secrets.exclude_punctuation flag
@: stacks.secrets.exclude_numbers flag
@: stacks.secrets.exclude_uppercase flag
@: stacks.secrets.exclude_lowercase flag
@: stacks.secrets.include_space flag
@: stacks.secrets.require_each_included_type flag
@: stacks.secrets.tagged flag
@: stacks.secrets.tags list
@: stacks.secrets.tags.key json_string
@: stacks.secrets.tags.value json_string
@: stacks.secrets.replicated flag
@: stacks.secrets.replicas list
@: stacks.secrets.replicas.region json_string
@: stacks.secrets.replicas.has_kms_key flag
@: stacks.secrets.replicas.kms_key json_string
@: stacks.secrets.rotates flag
@: stacks.secrets.has_lambda flag
@: stacks.secrets.lambda json_string
@: stacks.secrets.by_days flag
@: stacks.secrets.days printed
@: stacks.secrets.schedule json_string
@: stacks.secrets.has_duration flag
@: stacks.secrets.duration json_string
@: stacks.principals list
@: stacks.principals.name json_string
@: stacks.principals.policies list
@: stacks.principals.policies.logical_id json_string
@: stacks.principals.policies.skipped flag
@: stacks.principals.policies.metadata printed
@: stacks.principals.policies.name json_string
@: stacks.principals.policies.description json_string
@: stacks.principals.policies.document printed
@: stacks.principals.policies.attached flag
@: stacks.principals.policies.identities identifier
@: stacks.principals.policies.identity json_string
// @header@

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";
@each stacks@

// @summary@
export class @type@ extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: @description@,
      env: { account: @account@, region: @region@ },
    });
  }

  // The secrets, keyed by their ids in the spec.
  readonly secrets = {
@each secrets@
    @label@: this.secret({
      logicalId: @logical_id@,
      exportName: @export_name@,
      retain: @when retain@true@end@@unless retain@false@end@,
@when skipped@
      metadata:
        @metadata@,
@end@
      properties: {
        name: @name@,
@when has_description@
        description: @description@,
@end@
@when has_kms_key@
        kmsKeyId: @kms_key@,
@end@
@when kept@
        // The initial value as first deployed (secrets.lock.json). The spec now declares another
        // one; written here, it would replace the live value.
@end@
@unless generated@
@when has_value@
        secretString: @value@,
@end@
@end@
@when generated@
        generateSecretString: {
@when of_object@
          secretStringTemplate: @value@,
          generateStringKey: @generated_key@,
@end@
          passwordLength: @password_length@,
@when excludes_characters@
          excludeCharacters: @exclude_characters@,
@end@
@when exclude_punctuation@
          excludePunctuation: true,
@end@
@when exclude_numbers@
          excludeNumbers: true,
@end@
@when exclude_uppercase@
          excludeUppercase: true,
@end@
@when exclude_lowercase@
          excludeLowercase: true,
@end@
@when include_space@
          includeSpace: true,
@end@
@unless require_each_included_type@
          requireEachIncludedType: false,
@end@
        },
@end@
@when tagged@
        tags: [
@each tags@
          { key: @key@, value: @value@ },
@end@
        ],
@end@
@when replicated@
        replicaRegions: [
@each replicas@
          { region: @region@@when has_kms_key@, kmsKeyId: @kms_key@@end@ },
@end@
        ],
@end@
      },
@when rotates@
      rotation: {
@when has_lambda@
        rotationLambdaArn: @lambda@,
@end@
        // The default, true, would rotate an initial value that is not set yet.
        rotateImmediatelyOnUpdate: false,
        rotationRules: {
@when by_days@
          automaticallyAfterDays: @days@,
@end@
@unless by_days@
          scheduleExpression: @schedule@,
@end@
@when has_duration@
          duration: @duration@,
@end@
        },
      },
@end@
    }),
@end@
  };

  // The managed policies of each principal. They grant only what the spec declares.
  readonly policies = {
@each principals@
    @name@: [
@each policies@
      this.policy({
        logicalId: @logical_id@,
@when skipped@
        metadata:
          @metadata@,
@end@
        properties: {
          managedPolicyName: @name@,
          description: @description@,
          policyDocument:
            @document@,
@when attached@
          @identities@: [@identity@],
@end@
        },
      }),
@end@
    ],
@end@
  };
}
@end@
