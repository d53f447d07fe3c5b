// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.
//
// An app with the stacks of every environment. One of your own does as well: import the classes.

import { App } from "aws-cdk-lib";
import { DevSecrets } from "./dev-secrets";

const app = new App();
new DevSecrets(app, "shop-dev-secrets");
