@: header comment
@: files list
@: files.path json_string
@: files.classes list
@: files.classes.name identifier
@: stacks list
@: stacks.type identifier
@: stacks.name json_string
// @header@
//
// An app with the stacks of every environment. You can also import the classes into your own app.

import { App } from "aws-cdk-lib";
@each files@
import { @each classes@@name@@unless last@, @end@@end@ } from @path@;
@end@

const app = new App();
@each stacks@
new @type@(app, @name@);
@end@
