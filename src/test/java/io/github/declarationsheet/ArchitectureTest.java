package io.github.declarationsheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house: docs/architecture.md says why. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Room.ROOT);

    /** Reads with POI, and says so by its name. XlsxReader is another. */
    private static final Pattern POI_CLASS = Pattern.compile("Poi\\w+|Xls[A-Z]\\w*");

    /** Packages of others that only some classes may touch, so that the rest works without them. */
    private enum Guest {
        POI("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.WRITE, Room.REPORT)
                        || (isIn(host, Room.GRID, Room.FACADE)
                                && POI_CLASS.matcher(top(host).getSimpleName()).matches());
            }
        },
        PICOCLI("picocli..", "me.tongfei..", "ch.qos.logback..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.CLI);
            }
        },
        JACKSON("com.fasterxml.jackson..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.JSON);
            }
        },
        SNAKEYAML("org.snakeyaml..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.POLICY);
            }
        },
        JTE("gg.jte..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.REPORT);
            }
        },
        DATABASE("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..") {
            @Override
            boolean welcomes(JavaClass host) {
                return isIn(host, Room.STORE);
            }
        },
        AWT("java.awt..", "javax.swing..", "javax.imageio..") {
            @Override
            boolean welcomes(JavaClass host) {
                return false;
            }
        };

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that don't change
        private final List<String> packages;

        Guest(String... packages) {
            this.packages = List.of(packages);
        }

        abstract boolean welcomes(JavaClass host);

        private static boolean isIn(JavaClass host, Room... rooms) {
            return Stream.of(rooms).anyMatch(r -> r.packageName().equals(host.getPackageName()));
        }

        /** A nested class belongs to the class it stands in. */
        private static JavaClass top(JavaClass type) {
            return type.getEnclosingClass().map(Guest::top).orElse(type);
        }
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(packages())
                .extracting(JavaPackage::getName)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Room.values()).map(Room::packageName).toList());
    }

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsItLeansOn() {
        return Stream.of(Room.values())
                .map(room -> DynamicTest.dynamicTest(room.packageName(), () -> {
                    Set<String> allowed = Stream.concat(Stream.of(room), room.mayUse())
                            .map(Room::packageName)
                            .collect(Collectors.toSet());

                    assertThat(HOUSE.stream()
                                    .filter(c -> c.getPackageName().equals(room.packageName()))
                                    .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                                    .filter(d -> isOurs(d) && !allowed.contains(packageOf(d)))
                                    .map(Dependency::getDescription))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> othersPackagesStayWhereTheyBelong() {
        return Stream.of(Guest.values())
                .map(guest -> DynamicTest.dynamicTest(guest.name(), () -> assertThat(HOUSE.stream()
                                .filter(c -> !guest.welcomes(c))
                                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                                .filter(d -> resideInAnyPackage(guest.packages.toArray(String[]::new))
                                        .test(d.getTargetClass().getBaseComponentType()))
                                .map(Dependency::getDescription))
                        .isEmpty()));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        assertThat(packages())
                .filteredOn(p -> p.tryGetPackageInfo()
                        .filter(i -> i.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
                .because("such a name says nothing"));
    }

    @Test
    void noThreadHoldsMemoryOfOurs() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .because("an embedder's threads live longer than our calls"));
    }

    @Test
    void nothingStaticChanges() {
        assertThat(HOUSE.stream()
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC)
                                && !f.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    @Test
    void onlyTheProgramEndsTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(Room.CLI.packageName())
                .should()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void onlyTheProgramSpeaksToTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(Room.CLI.packageName())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static List<JavaPackage> packages() {
        return HOUSE.stream().map(JavaClass::getPackage).distinct().toList();
    }

    private static boolean isOurs(Dependency dependency) {
        return packageOf(dependency).startsWith(Room.ROOT);
    }

    private static String packageOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getPackageName();
    }
}
