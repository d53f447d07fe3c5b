@: plan printed
@plan@
