/**
 * The hundred words that people in England most likely type when they are worried about a child, in
 * the kit's own judgement. `check` says which of them lead nowhere in a pack.
 */
export const EVERYDAY: readonly string[] =
  'knife,weapon,gang,county lines,exploitation,grooming,carrying drugs,CSE,sexting,nudes,rape,sexual abuse,hit,smacked,bruise,burn,broken arm,physical abuse,neglect,left alone,emotional abuse,FGM,forced marriage,honour,radicalised,extremism,domestic violence,DV,violent partner,controlling,stalking,arguing,separated,stepdad,self-harm,suicidal,overdose,cutting,eating disorder,depressed,anxiety,low mood,CAMHS,ADHD,autistic,SEND,EHCP,disabled,deaf,speech,development,baby,pregnant,midwife,teenage parent,hospital,A&E,dentist,GP,health visitor,obese,tired,hungry,food bank,dirty,head lice,unkempt,drinking,drunk,cannabis,drugs,vaping,debt,money,benefits,unemployed,arrears,evicted,homeless,sofa surfing,overcrowded,damp,asylum,suspension,excluded,attendance,skipping school,late,home educated,NEET,bullied,racism,online,missing,police,stealing,prison,young carer,bereaved,looked after'.split(
    ',',
  );
