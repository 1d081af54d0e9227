package io.rapport.domain.comment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of English, German and French that are also names of people. */
final class OrdinaryWords {
  private static final String ENGLISH =
      """
      amber april art august autumn baker banks barber bell bill bishop black blue booker booth brook
      brooks brown bush butcher butler carpenter carter case chance chase church clay clerk cliff
      coach cole cook cooper cross crystal curry daisy dale dawn day dean dick dollar drew duke earl
      eve faith farmer field fields fisher ford forest foster fox frank free gardener gay gene glass
      gold good goodman grace grant gray green grey guy hall hand harmony hardy harry heather heart
      hill holiday holly holmes hope horn house hunter ivy jack jasmine jewel john joy judge june
      justice keen keeper kid king knight lance lane law lee lily little lock long love lucky mark
      marks mason max may mercy mike miles mill miller moon moore more nick noble norm north olive
      page paige parker patience pearl penny piper pitt pleasant pollard poll pope porter potter
      powers pray presence price pride prince ray reed rich richer rob rocky rose ruby rusty sage
      sally sandy savage say sharp shepherd short singer skip small smart smith speaker spencer
      sprout star steward stone storm strange street strong sue summer summers swift tanner taylor
      teller terry tiffany trainer trade treasure trinity true tucker turner underwood violet walker
      ward warden waters weaver webb well wells west white wild will willing winter wise wolf wood
      woods word worth young
      """;

  private static final String GERMAN =
      """
      acker adler alt arm bach bauer baum beck becker berg berger bitter blank blau blum braun breit
      brand bruch brunner busch decker dick dorn eben ehrlich ernst esser falk fest feucht fink
      fischer fleck forster frank frei freitag freund friede friedrich fromm frost fuchs gabel
      gerade gering gold graf groß gross grund gut haas hafner hahn hammer hart hase haupt heil heim
      heiter held herbst hering herz heute hirsch hoch hof hoffmann holz horn huber jung kaiser
      kalt kanne karl kaufmann keil keller kern kirsch klar klein klug knecht koch kohl konig krank
      kraft krause krebs kreuz krieger kruger kunst kunz kurz lang lange laut lehmann lehrer leicht
      licht lieb linde link lob lorenz lowe lustig mai maier maler manger mann markt marx maurer
      meister metzger milde monat montag moor morgen muller mut nagel nah neu neumann noll nuss ofen
      ost otto pabst pfeil pfeiffer post probst rath rau rauch recht reich reif rein richter riese
      ritter rose rot roth ruhe sauer schade schafer scharf scherer schick schilling schlecht
      schlosser schmal schmidt schnee schneider scholz schon schreiber schreiner schuler schulze
      schumacher schuster schutz schwarz seiler sommer sonne sonntag specht spiegel stark steif
      stein stern still stolz storch strauss streng stumm sturm suss tag tausend teufel thal tischler
      treu unger vogel vogt voll wagner wald weber weg weich weiss weiß wenig wild winkler winter
      wirt wolf wunder wund zahn ziegler zimmer zimmermann zorn
      """;

  private static final String FRENCH =
      """
      ange avril barbe beau beaux bel belle berger blanc blanche blond bon bonne bonnet boucher
      boulanger bois brun brune carpentier chance charlot charpentier chevalier clair claire cloutier
      comte constant content coq cour court couturier dame desire dieu divin doux droit dur espoir
      etoile ete faure felicite fer fidele fin fleur fleury fontaine forestier forgeron fort fournier
      franc france gai gaillard grand gras gros grand guerin guide heureux hiver jardin jardinier
      jeune joli jolie joyeux juge juin juste lac langlois large legrand leger lent lion loin long
      loup lucide maire maitre major marchand marchant marechal marin martin masson menager mercier
      merle meunier moine monde moreau moulin neuf noble noel noir noire normand olive page parent
      paris pascal pasteur paul pelletier perle petit petite pierre pins poirier pont porte prevost
      prudent prune rapide reine renard renaud rey riche rideau rivet robin roche roi rose rouge
      roussel roux sage saint salle savant serein simple soleil souris tailleur tendre tessier
      tisserand tour tranquille triste vallet vasseur verdier vert vidal vigneron vite vivant voisin
      vrai
      """;

  private static final Set<String> KEYS =
      Arrays.stream((ENGLISH + GERMAN + FRENCH).strip().split("\\s+"))
          .map(NameList::key)
          .collect(Collectors.toUnmodifiableSet());

  private OrdinaryWords() {}

  /** Whether a {@link NameList#key} is that of an ordinary word. */
  static boolean contain(String key) {
    return KEYS.contains(key);
  }
}
