// Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.
//
// An app with the stacks of every environment. One of your own does as well: import the classes.

import { App } from "aws-cdk-lib";
import { DevSecrets } from "./dev-secrets";
import { ProdSecrets } from "./prod-secrets";

const app = new App();
new DevSecrets(app, "impressionnistes-dev-secrets");
new ProdSecrets(app, "impressionnistes-prod-secrets");
